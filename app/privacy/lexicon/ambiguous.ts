/**
 * Spelled like dictionary words, yet in health posts nearly always a person when capitalised. Everything
 * else that is both a name and a word needs a trigger or a neighbouring name.
 */
export const NAMES_NOT_WORDS: readonly string[] = (
  "bailey benjamin blair brad brandon burton carter chester cole collins drew ed eve franklin gilbert graham heather ira jay jerry johnny kent kitty lance levy lewis luis marina marshall miller morris murphy newton pierce rogers smith turner walker williams wright " +
  "john jack mike bill billy bob bobby tom tommy peter harry jimmy jim joe joey dick dave dan danny ben barb barbara " +
  "alan al alex anna anne ann andy carl carol cathy charlotte chad clement colin dale denis dennis dexter diane " +
  "don donna dominique eric erica ethan eva ferdinand florence francis franck fred freddy geoffrey george gerry gilles " +
  "gino gregory gustave guy henry herman hugo jacques jake jane janet jean jeanne jenny jess jessica jo jonathan josh " +
  "julie justine karl kate kelly ken kevin kyle larry laura laurence lea leo leon leonard lisa louis louise luc lucas " +
  "madeleine maggie marc marcel margaux marie marion martin mathieu matt matthew max mel michel milo mireille moe " +
  "nancy nick nicole nina noah olga olivier oscar pam pascal patrick patty paul pauline paula penny philip phil " +
  "pierre raphael ray renaud rob robert robin roger roland romain ron ruth sally sam sandra sandy sophie stan stella " +
  "stephanie steve sue susan ted teddy terry theo tim timothy tina tony tracy valentine veronique vic victor vince " +
  "virginie wally walter wendy zoe zack lou alice benoit bernard cedric celine emma agnes amelie antoine arnaud audrey " +
  "aurore axel bastien beatrice boris brigitte camille caroline cecile chloe claude claire constance corentin damien " +
  "daniel david delphine elise elodie emilie estelle fabien gabriel gaston gerard guillaume helene ines isabelle jerome " +
  "josephine jules juliette laurent leonie lucie ludovic marguerite mathilde maurice maxime melanie nathan nicolas " +
  "odile quentin regis remi rene sebastien simon sylvain sylvie thibault thomas tristan valerie vincent xavier yves " +
  "emily mary sarah rachel laurie linda sharon maria marcus luke lucy ella elliot edith edna eliza ellen emmett erin " +
  "faith holly ivy jasmine jade kim lee leigh lily lyle mabel marge mason molly nigel norman opal patsy quinn reggie " +
  "rhea rory rosemary ross roy russell sasha sean sid sonny tess toby trevor troy wade warren wilfred wilma joseph moreau tomas scott logan derrick valentine maslin gerth lori amy cora dana glen iris ivan june kirk " +
  "leslie linus mack mandy marcus miles milton morgan murray nelson otto pedro perry pete ralph randy rex rick robbie rod rosa rosie roxane ruben rudy rufus salome samson shane shaun sheila shirley sidney silas skyler sol spencer stacy stewart stuart sylvester tanya tara tasha tiffany todd tyler ulysses ursula vernon vivian wesley wilbur willis willow woody yvonne yvette zoey adele adrien alain albert alexandre alexia alexis alfred alix aline andre anais ange anouk apolline armand arthur astrid auguste augustin avril baptiste barnabe basile bertrand blanche bruno carla carole cassandre chantal charles christelle christian christine christophe clara clarisse clemence clementine coline cyril cyrille danielle denise didier dimitri domitille edgar edmond eleonore elisa emile emilien eric ernest esther etienne eugene eugenie fabrice fanny felicie felix fernand flavie francine francois francoise frederic frederique genevieve georges geraldine germaine gisele gregoire gustave gwenaelle henri herve hortense hubert hugues ingrid irene jacqueline jean-pierre jerome joel joelle jordan jordane josette julien juliette karine kevin laetitia leandre leopold lionel loic louison lydie magali manon marcelle marguerite marianne marine marius marjolaine marthe martine maryse mathis maud maxence mickael micheline mireille monique muriel myriam nadine nathalie nathanael noe noelle norbert oceane odette pascale patrice patricia patrick paulette perrine philippe pierrette prosper prune rachel raoul raymond rebecca remy robin rodolphe rolande romane rosalie rose roseline sabine sabrina samuel segolene serge severine simone solange soline soizic stephane suzanne sybille tanguy tatiana thierry timothee ulysse urbain valentin vanessa victoire victoria violaine violette virginie vivien viviane wilfried william yann yannick yvon"
).split(" ");

/** In the sources' name lists by accident or by rarity; as names they cost far more than they find. */
export const NOT_NAMES: readonly string[] = (
  "situ vera arteriosus ductus moles arsenic radon cervical milia pectus natal natale slt bjr bsr cc svp stp mdr lol ptdr pb rdv tlm qqun qqn pk pq pcq tjs tjrs bcp bisous bises coucou jai jsuis cest dun dune lors voila voici dont im ive id ill u ur r pls plz thx ty tho cuz coz btw fyi idk imo omg " +
  "the a an and or of in on at to for from by with as is are was be been do does did has have had he she it we you they " +
  "i me my your his her our their this that these those what when where who why how which while if then than so such some any all " +
  "no not yes can could would should may might must am im dont just only also more most very much many few new old good " +
  "now here there out over under up down off about after before again too well back first last next one two three four " +
  "five six seven eight nine ten day week month year time man men woman women girl boy baby child son daughter mother father " +
  "le la les un une des du de et est en que qui dans pour pas je tu il elle nous vous on ne ce cette ces mon ma mes ton ta tes " +
  "sa ses notre votre leur au aux avec sur par mais ou donc si sans sous chez vers plus moins tres bien mal peu trop tout " +
  "toute tous toutes rien quand comment pourquoi combien quel quelle oui non merci bonjour bonsoir salut suis sont etait avoir " +
  "etre fait faire dit dire vu va vais aller peut dois doit apres avant depuis encore deja jamais toujours souvent aussi " +
  "sang coeur tete main pied oeil corps mere pere fils fille soeur frere ami amie docteur doctor nurse patient patiente hello hi hey dear " +
  "thanks thank please sorry ok okay god queen princess sir lady miss mister junior senior unknown test " +
  "name date cell gene pain drug dose blood heart cancer fever cough diet sugar milk water " +
  "minor early late south east english french german spanish american asian african red " +
  "january february march july october november december monday friday sunday spring " +
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre dimanche lundi mardi mercredi jeudi vendredi samedi " +
  "alpha beta gamma delta omega sigma mu nu pi rho tau chi psi phi theta iota kappa lambda zeta eta"
).split(" ");

/** First names that are ordinary words too: taken for names where a word would have no capital. */
export const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  (
    "will hope grace mark bill faith joy ivy lily daisy violet olive ruby amber jasmine iris dawn summer autumn art gene guy rich rusty skip " +
    "sunny pat drew dean grant chase hunter cliff glen heath miles reed rex ty wade ward angel charity chance christian clay dale destiny diamond earl " +
    "frank crystal ginger hazel honey jade jewel justice laurel melody mercy merry pearl poppy prudence sage savannah sky star stormy " +
    "prune capucine constance perle violette victoire aimee desiree fleur ange celeste colombe garance lune reine soleil amour dany jet dom deb ana jo may rand shell sol tiger basil buck buddy carol chip chuck cookie eve ford gale harper hector ink josh king lance mac major norm pippin porter quincy raven scarlet sherry sterling stone story swift tab trip urban wolf woody"
  ).split(" "),
);

/**
 * First names that without a capital are words of every day: colours, plants, fish, tools ("la blouse blanche", "a
 * walker"). Beside an article they are those; the lists above hold for the rest, and for capitals.
 */
export const WORDS_IN_LOWER_CASE: ReadonlySet<string> = new Set(
  (
    "ange aurore avril basile blanche capucine celeste charlotte claire clement clemence clementine colin colombe constance " +
    "fleur flore iris jade jean julienne lune madeleine marc marguerite marine marjolaine max melisse olive pascal perle pierre prune " +
    "reine romaine rose sol urbain victoire violette " +
    "art autumn barb basil bill bob buck carol chance charity chase chip clay cliff crystal daisy dale dawn dean dick drew eve " +
    "faith frank gene ginger glen grace grant guy harper hazel heath heather holly hope hunter ivy jack jasmine jenny john june " +
    "justice kitty lance laurel lily mark mason mercy miller opal pat patty pearl penny pierce poppy ray rich rob robin rod " +
    "rosemary ruby rusty sage sandy sky smith star sterling stone stormy sue summer sunny swift teddy toby tom turner " +
    "violet wade walker ward warren will willow wolf woody"
  ).split(" "),
);
