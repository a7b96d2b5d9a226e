import { setOf } from "./sets.ts";

/** Titles that make the next capitalised word a person. Those of one letter or two are checked for language and case. */
export const TITLES = setOf(
  "dr drs doctor prof professor mr mrs ms miss mister madam nurse rev reverend docteur docteure pr professeur professeure mme mmes madame melle mlle mademoiselle " +
    "monsieur messieurs maitre me m mm mes dre pre sr sra herr frau signor signora senor senora don dona",
);
/** Relatives and companions: "my son X", "ma fille X". */
export const KIN = setOf(
  "children enfants brothers sisters freres soeurs founders fondateurs son sons daughter daughters kids hubby hubs missus wife husband mom mum mummy mommy dad daddy mother father brother sister grandma grandpa grandmother grandfather granny nana gf bf girlfriend boyfriend partner fiance fiancee friend " +
    "aunt auntie uncle cousin nephew niece baby child kid boy girl toddler twin twins stepson stepdaughter stepfather stepmother supervisor boss colleague coworker neighbor neighbour roommate roomie therapist " +
    "fils fille filles fiston zhom hom zhomme mari femme epouse epoux mere pere maman papa frere soeur conjoint conjointe compagnon compagne ami amie copain copine voisin voisine oncle tante cousine neveu niece bebe gendre " +
    "mamie mamy papi papy grand-mere grand-pere beau-pere belle-mere beau-frere belle-soeur beau-fils belle-fille petit-fils petite-fille jumeau jumelle jumeaux cherie cheri collegue chef patron patronne " +
    "assistante kine psy infirmiere infirmier generaliste medecin gyneco dentiste orthophoniste osteo cardiologue neurologue rhumatologue dermato pediatre sage-femme psychiatre psychologue chirurgien chirurgienne oncologue",
);
/** Words for a patient: "male patient, X", "Patiente : X". */
export const PATIENT = setOf(
  "patient patiente patients patientes pt pts male female man woman gentleman lady boy girl yo yof yom mr monsieur madame name nom prenom named nommee nomme prenommee prenomme surnommee " +
    "surnomme dubbed dossier internes interne externe secretaire secretariat assistante cadre adjointe adjoint responsable guardian directed written signed signe redige valide prescripteur operateur auteur author contact attn attention",
);
export const GREETINGS = setOf(
  "hi hello hey dear bonjour bonsoir salut coucou cher chere chers cheres hola ola yo thanks merci mercii @ love xoxo bises bisous kisses bravo welcome bienvenue courage",
);
export const SIGN_OFFS =
  /(?:sincerely|regards|cheers|thanks|thank you|love|best|yours|xoxo|bests|faithfully|respectfully|cordialement|amicalement|bises|bisous|merci|merci d'avance|bien a (?:vous|toi)|a bientot|sinceres salutations|salutations|courage|amities|votre)[ ,.!:)-]{0,4}\s{1,4}$/;
/** Verbs that only people do right after or before their name. */
export const SPEECH = setOf(
  "said says told asked asks replied answered wrote writes thinks explained suggested recommended prescribed told dit disait demande repondu explique ecrit pense conseille prescrit employs founded directed sings sang wants",
);
export const PARTICLES = setOf(
  "de du des d la le les von van der den del della di da dos das el al ben bin bint abu ibn ter ten zu af av y e o mac mc saint st",
);

/** Adjectives of nations and peoples: never names, sometimes counted as origin. */
export const NATIONALITIES = setOf(
  "american americans british english french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish icelandic irish scottish welsh polish czech slovak hungarian " +
    "romanian bulgarian greek turkish russian ukrainian belarusian lithuanian latvian estonian serbian croatian bosnian slovenian albanian macedonian moldovan georgian armenian azerbaijani kazakh uzbek " +
    "chinese japanese korean vietnamese thai filipino indonesian malaysian singaporean indian pakistani bangladeshi nepali nepalese sri lankan afghan iranian persian iraqi syrian lebanese jordanian " +
    "palestinian israeli jewish arab arabic saudi emirati qatari kuwaiti yemeni omani egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan tanzanian ugandan rwandan " +
    "congolese cameroonian nigerian ghanaian senegalese malian ivorian guinean zambian zimbabwean african south-african mexican canadian brazilian argentine argentinian chilean peruvian colombian " +
    "venezuelan ecuadorian bolivian cuban dominican haitian jamaican puerto rican australian zealander hispanic latino latina latinx caucasian asian european indigenous native greenlander " +
    "ashkenazi sephardic mediterranean caribbean hawaiian muslim christian catholic protestant buddhist hindu sikh mormon agnostic atheist libertarian socialist democrat republican communist " +
    "francais francaise anglais anglaise allemand allemande italien italienne espagnol espagnole portugais portugaise belge suisse autrichien suedois norvegien danois finlandais irlandais ecossais " +
    "gallois polonais polonaise tcheque hongrois roumain roumaine bulgare grec grecque turc turque russe ukrainien ukrainienne serbe croate albanais chinois chinoise japonais japonaise coreen vietnamien " +
    "indien indienne pakistanais iranien iranienne irakien syrien libanais libanaise palestinien israelien juif juive arabe saoudien egyptien tunisien tunisienne algerien algerienne marocain marocaine " +
    "malien malienne senegalais senegalaise ivoirien ivoirienne camerounais congolais africain africaine americain americaine canadien canadienne quebecois quebecoise mexicain bresilien antillais " +
    "antillaise reunionnais martiniquais guadeloupeen europeen europeenne asiatique maghrebin maghrebine breton bretonne corse basque alsacien alsacienne parisien parisienne lyonnais lyonnaise",
);
/** Countries and other large areas, kept unless a person says that they come from there. */
export const COUNTRIES = setOf(
  "france belgium germany spain italy portugal switzerland austria netherlands luxembourg denmark sweden norway finland iceland ireland scotland wales england poland hungary romania bulgaria greece " +
    "turkey russia ukraine belarus lithuania latvia estonia serbia croatia bosnia slovenia slovakia albania macedonia moldova georgia armenia azerbaijan kazakhstan china japan korea vietnam thailand " +
    "philippines indonesia malaysia singapore india pakistan bangladesh nepal afghanistan iran iraq syria lebanon jordan palestine israel egypt libya tunisia algeria morocco sudan ethiopia eritrea " +
    "somalia kenya tanzania uganda rwanda congo cameroon nigeria ghana senegal mali guinea zambia zimbabwe madagascar mexico canada brazil argentina chile peru colombia venezuela ecuador bolivia " +
    "cuba haiti jamaica australia greenland europe africa asia america uk usa us czechia cyprus malta taiwan mauritius " +
    "belgique allemagne espagne italie suisse autriche pays-bas danemark suede norvege finlande islande irlande ecosse angleterre pologne hongrie roumanie bulgarie grece turquie russie bielorussie " +
    "lituanie lettonie estonie serbie croatie slovenie slovaquie albanie chine japon coree thailande indonesie malaisie singapour inde syrie liban jordanie egypte libye tunisie algerie maroc soudan " +
    "ethiopie tanzanie ouganda cameroun nigeria senegal guinee mexique bresil argentine chili perou colombie australie afrique asie amerique guadeloupe martinique reunion guyane mayotte quebec " +
    "united_states united_kingdom south_africa new_zealand saudi_arabia czech_republic south_korea north_korea sri_lanka puerto_rico hong_kong cote_d_ivoire etats_unis royaume_uni pays_bas burkina_faso",
);
/** First-level areas; the United States' and Canada's with their abbreviations. */
export const REGIONS = setOf(
  "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts " +
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario alberta manitoba saskatchewan " +
    "bretagne normandie alsace lorraine bourgogne auvergne limousin aquitaine occitanie provence corse picardie champagne savoie vendee gironde dordogne finistere morbihan correze creuse cantal ardeche " +
    "new_york new_jersey new_mexico new_hampshire north_carolina south_carolina north_dakota south_dakota west_virginia rhode_island british_columbia nova_scotia ile_de_france",
);
