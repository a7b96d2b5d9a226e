/** Plans told by what comes after, by what is asked, or by who is not to be called; both languages. */
import { pattern } from "../rule.ts";
import { GENERAL } from "./crisis.ts";
import type { CrisisPart, CrisisRule } from "./crisis.ts";

const SOMETHING_FR = String.raw`(?:insuline|cachets|comprimes|medicaments|pilules|gouttes|corde|fusil|arme|lame|couteau|revolver|pistolet|ce qu'il (?:me )?faut|de quoi)`;
const SOMETHING_EN = String.raw`(?:insulin|pills|tablets|meds|medication|drops|rope|gun|rifle|knife|blade|means|stuff|what (?:i|it takes)(?: need)?)`;

export const toldRules: CrisisRule[] = [
  {
    name: "crisis.fr.not-to-be-found", version: 1, lang: "fr", level: "plan", tense: "now", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:avale|pris|gobe|bu|ingere) [a-z0-9', ]{2,60}(?:veux|voulais) pas (?:qu'on|que (?:quelqu'un|personne|les gens)) (?:me |m'|l'|appell|previen)
      |\b(?:avale|pris|gobe|bu|ingere) [a-z0-9', ]{2,60}(?:n'appelez|ne prevenez|n'appelle|ne previens) (?:pas|personne)
      |\b(?:quand|lorsque|le temps que|au moment ou) (?:vous|tu|on) (?:lirez|lisez|liras|lis|lira|verrez|verras) (?:ca|ceci|cela|ce (?:message|mot|post)|cette lettre|ces mots|mon message)[a-z', ]{0,20}(?:je serai|je ne serai|serai (?:plus|deja|morte?|loin)|ce sera (?:fini|trop tard))`),
  },
  {
    name: "crisis.fr.next-is-mine", version: 1, lang: "fr", level: "plan", tense: "now", negationInside: true,
    unless: /\b(?:rendez-vous|rdv|essai|traitement|medicament|medecin|enfant|tour)(?![a-z])/,
    pattern: pattern(String.raw`
      \b(?:le |au |ce )?(?:prochain|premier) (?:platane|arbre|camion|pylone|virage|mur|poids lourd|train|rer|metro|tgv|pont)[a-z', ]{0,30}(?:sera le bon|est le bon|est pour moi|sera pour moi|c'est pour moi|fois)
      |\b(?:trains?|rails?|quai|voies?)[a-z', ]{0,60}le prochain (?:c'est|est|sera) (?:pour moi|le mien|le bon)`),
  },
  {
    name: "crisis.fr.how-many", version: 1, lang: "fr", level: "plan", tense: "now", negationInside: true, impersonal: true, unless: GENERAL,
    pattern: pattern(String.raw`\bcombien (?:de |d')[a-z0-9' ]{2,50}pour (?:que mon coeur s|arreter mon coeur|ne (?:plus|pas|jamais) (?:se |me )?reveill|y rester(?![a-z])|etre sure? d'y rester|etre sure? de (?:mourir|ne (?:pas|plus)|partir)|que (?:ca|ce) soit definitif)`),
  },
  {
    name: "crisis.fr.to-do-it", version: 1, lang: "fr", level: "plan", tense: "now",
    pattern: pattern(String.raw`\b${SOMETHING_FR} pour (?:passer a l'acte|partir (?:pour de bon|en paix|tranquille)|m'endormir pour (?:toujours|de bon)|en finir(?! avec ))`),
  },
  {
    name: "crisis.en.not-to-be-found", version: 1, lang: "en", level: "plan", tense: "now", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:took|taken|swallowed|drank|downed) [a-z0-9', ]{2,60}(?:don't|do not|didn't) want (?:any ?(?:one|body) to (?:call|find|know|save|stop|come)|to be (?:found|saved|stopped|rescued))
      |\b(?:took|taken|swallowed|drank|downed) [a-z0-9', ]{2,60}(?:don't|do not|please don't|nobody) (?:call|phone|ring) (?:any|an ambulance|the|911|999|112)
      |\b(?:by the time|when) (?:you|u|anyone|someone|they) (?:all )?(?:reads?|sees?|gets?|finds?) this,? (?:i'll|ill|i will|i am|i'm|im|i shall) (?:be |have )?(?:already |long )?(?:be )?(?:gone|dead|not here|left|far away)`),
  },
  {
    name: "crisis.en.next-is-mine", version: 1, lang: "en", level: "plan", tense: "now", negationInside: true,
    unless: /\b(?:appointment|dose|turn|slot|cycle|round|baby|surgery|scan)(?![a-z])/,
    pattern: pattern(String.raw`
      \b(?:next|first) (?:fast |big )?(?:tree|truck|lorry|train|express|bend|wall|bus) (?:is|will be|that comes is) (?:mine|for me|the one|it)(?![a-z])
      |\b(?:platform|tracks?|rails?|bridge|roof|ledge)[a-z', ]{0,40}[.;,] (?:the )?next (?:fast |one |train |fast one )(?:is|will be) (?:mine|for me|it)(?![a-z])`),
  },
  {
    name: "crisis.en.how-many", version: 1, lang: "en", level: "plan", tense: "now", negationInside: true, impersonal: true, unless: GENERAL,
    pattern: pattern(String.raw`\bhow (?:many|much) [a-z0-9' ]{2,50}(?:to (?:stop my heart|(?:not|never) wake up|make sure (?:i|it)|be sure (?:i|it) |end it(?![a-z])|end me|kill me|finish me)|(?:so|until) i (?:don't|do not|never|won't) wake)`),
  },
  {
    name: "crisis.en.to-do-it", version: 1, lang: "en", level: "plan", tense: "now",
    pattern: pattern(String.raw`\b${SOMETHING_EN} to (?:do it with(?![a-z])|go (?:peacefully|quietly|for good)|end it(?! with )|sleep forever|never wake up)`),
  },
]; // prettier-ignore

export const toldParts: CrisisPart[] = [
  {
    name: "crisis.fr.letter-written", version: 1, lang: "fr", part: "ready",
    pattern: pattern(String.raw`\b(?:ma|mes|la|les) lettres? (?:d'adieu )?(?:est|sont) (?:deja |toute |toutes )?(?:ecrites?|pretes?|postees?|sur la table|dans le tiroir)`),
  },
  {
    name: "crisis.en.letter-written", version: 1, lang: "en", part: "ready",
    pattern: pattern(String.raw`\b(?:my|the) (?:letters?|notes?) (?:is|are) (?:already |all )?(?:written|ready|posted|on the table|in the drawer)`),
  },
  {
    name: "crisis.fr.takes-them-all", version: 1, lang: "fr", part: "take", negationInside: true,
    pattern: pattern(String.raw`\b(?:je (?:me )?les|vais (?:me )?les) (?:prends|prendrai|prendre|avale|avalerai|avaler|mets|mettrai|mettre|gobe|gober) (?:tous|toutes)(?! (?:les (?:jours|matins|soirs)|en meme temps que|comme))`),
  },
  {
    name: "crisis.en.takes-them-all", version: 1, lang: "en", part: "take", negationInside: true,
    pattern: pattern(String.raw`\b(?:i'll|i will|going to|gonna|i shall|i'm going to|i plan to|i intend to) (?:take|swallow|down|use) (?:them all|all of them|the lot|every (?:pill|last one|single one))(?! (?:as|with (?:food|breakfast|water)|every|each))`),
  },
  {
    name: "crisis.fr.goes-to", version: 1, lang: "fr", part: "leave",
    pattern: pattern(String.raw`\b(?:j'irai|je vais|j'y serai|je retourne|je monte|je marche) (?:au|sur le|jusqu'au|vers le|a la|sur les) (?:pont|viaduc|toit|rails|voies?|falaise|barrage)(?![a-z])`),
  },
]; // prettier-ignore
