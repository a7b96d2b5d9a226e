import { pattern } from "../rule.ts";
import type { Rule } from "../rule.ts";

const CHEST = String.raw`(?:la |sa |ma |le |au )?(?:poitrine|thorax|milieu de la poitrine|cage thoracique|thoracique)`;

/** Signs that call for an emergency number now. Scopes (past, chronic, general question) are in emergency.ts. */
export const emergencyRules: Rule[] = [
  {
    name: "emergency.fr.chest-pain", version: 1, lang: "fr",
    pattern: pattern(String.raw`\b(?:douleurs?|mal|serre|serrement|oppression|etau|poids|brulure|pression|opprime|comprime|ecrase) (?:[a-z'-]{1,12} ){0,4}(?:dans |a |sur |de |au )?${CHEST}|\b(?:poitrine|thorax) (?:[a-z'-]{1,10} ){0,3}(?:serree?|comprimee?|oppressee?|ecrasee?|serre|dans un etau)|\b(?:fait|faire|en train de faire) (?:un|une) (?:infarctus|crise cardiaque|arret cardiaque)`),
  },
  {
    name: "emergency.fr.stroke", version: 1, lang: "fr",
    pattern: pattern(String.raw`\b(?:bouche|visage|levre|face|moitie du visage) (?:[a-z'-]{1,10} ){0,5}(?:tordue?|deformee?|de travers|qui tombe|paralysee?|affaissee?|tombante?|tombe)|\b(?:bras|jambe|cote (?:droit|gauche)|moitie du corps|main) (?:[a-z'-]{1,10} ){0,4}(?:paralysee?s?|ne (?:repond|bouge) plus|repond plus|bouge plus|engourdie?s? d'un coup|sans force d'un coup)|\b(?:peux|peut|arrive|arrive a|n'arrive) plus (?:a )?(?:parler|bouger (?:le|la|mon|son|ma|sa) (?:bras|jambe|cote)|lever (?:le|mon|son) bras|articuler)|\b(?:parole|mots|elocution) (?:[a-z'-]{1,10} ){0,3}(?:incoherente?s?|incomprehensibles?|bizarres? d'un coup|pateuse)|\b(?:fait|faire|en train de faire) un avc|\b(?:perdu|perte de) (?:[a-z]{1,6} )?(?:la )?(?:vue|parole|vision) (?:[a-z']{1,10} ){0,3}(?:d'un coup|soudain|brutal|brusque|subite)[a-z]{0,6}`),
  },
  {
    name: "emergency.fr.breathing", version: 1, lang: "fr",
    pattern: pattern(String.raw`\b(?:peux|peut|arrive|arrives|n'arrive) (?:presque )?(?:plus|pas) (?:a )?respirer|\b(?:etouffe|s'etouffe|suffoque|levres? (?:[a-z]{1,8} ){0,2}bleues?|ne respire (?:plus|pas|presque plus)|respire (?:plus|tres mal|a peine))\b`),
  },
  {
    name: "emergency.fr.anaphylaxis", version: 1, lang: "fr",
    pattern: pattern(String.raw`\b(?:gorge|langue|visage|levres|paupieres) (?:[a-z'-]{1,10} ){0,4}(?:gonflee?s?|gonfle|gonflent|enflee?s?|enfle|enflent|qui gonflent?|qui enfle|se serre|se ferme)(?! depuis des)|\bchoc anaphylactique|\b(?:fait|faire) une (?:reaction|crise) (?:anaphylactique|allergique (?:severe|grave))`),
  },
  {
    name: "emergency.fr.overdose", version: 1, lang: "fr",
    pattern: pattern(String.raw`\b(?:avale|pris|ingere|bu|gobe|donne|(?:viens|vient) (?:de |d')(?:avaler|prendre|boire|ingerer|donner)) (?:[a-z'-]{1,10} ){0,3}(?:toute?s? (?:la|les|une|mes|ma|mon|ses|sa|le)|tous (?:les|mes|ses)|(?:une|la|deux|trois) (?:boites?|plaquettes?|flacons?)|trop de|[2-9][0-9]|[1-9][0-9]{2}|plusieurs boites|beaucoup trop de) (?:[a-z'-]{1,12} ){0,3}(?:comprimes|cachets|medicaments|doliprane|paracetamol|boites?|plaquettes?|flacons?|somniferes|gelules|anxiolytiques|xanax|lexomil|insuline|morphine|tramadol|pilules|medocs)?|\b(?:fait|faire|en) (?:une )?(?:overdose|surdose)|\b(?:avale|bu|ingere|mange|(?:viens|vient) (?:de |d')(?:avaler|boire|ingerer|manger)) (?:[a-z'-]{1,10} ){0,3}(?:javel|eau de javel|pile bouton|produit menager|detergent|deboucheur|antigel|lessive|mort aux rats|berlingot)`),
  },
  {
    name: "emergency.fr.bleeding", version: 1, lang: "fr",
    pattern: pattern(String.raw`\b(?:enceinte|grossesse|semaines?(?: d'amenorrhee)?|sa)(?: [a-z0-9'-]{1,12},?){0,12} (?:saigne|saignements?|perds du sang|pertes? de sang|perd du sang|hemorragie|sang rouge|caillots)|\b(?:saigne|saignements?|perds du sang|pertes? de sang|hemorragie|sang rouge) (?:[a-z0-9'-]{1,12},? ){0,12}(?:enceinte|grossesse|trimestre)|\b(?:vomi[st]?|vomir|crache|tousse|craches?) (?:[a-z]{1,8} ){0,2}(?:beaucoup de |plein de )?sang|\b(?:saigne|sang|hemorragie)(?: [a-z'-]{1,10}){0,5} (?:s'arrete pas|n'arrete pas|abondamment|ne s'arrete plus|a flots)|\b(?:vomi|vomit|vomis) du sang`),
  },
  {
    name: "emergency.fr.unconscious", version: 1, lang: "fr",
    pattern: pattern(String.raw`\b(?:est|soit|reste|tombee?|suis) (?:[a-z]{1,8} ){0,2}(?:inconsciente?|dans le coma)|\b(?:ne se reveille (?:plus|pas)|se reveille plus|reagit plus|ne reagit (?:plus|pas)|repond plus|perdu connaissance|perd connaissance|fait une (?:crise d'epilepsie|crise convulsive) (?:qui|depuis)|convulse|en train de convulser|convulsions? (?:qui|depuis)|raideur de (?:la )?nuque|nuque raide|taches violettes)`),
  },
  {
    name: "emergency.en.chest-pain", version: 1, lang: "en",
    pattern: pattern(String.raw`\b(?:chest (?:[a-z]{1,10} ){0,3}(?:pain|pains|tightness|pressure|hurts?|hurting|is (?:tight|killing|crushing|heavy)|feels (?:tight|heavy|crushed)|discomfort)|(?:pain|pains|tightness|pressure|ache|crushing|squeezing|elephant|heaviness|burning) (?:[a-z]{1,10} ){0,3}(?:in|on|across) (?:my|his|her|the|their) (?:[a-z]{1,8} )?chest|(?:having|has|having) (?:a |an )?(?:heart attack|cardiac arrest))`),
  },
  {
    name: "emergency.en.stroke", version: 1, lang: "en",
    pattern: pattern(String.raw`\b(?:face|mouth|smile|side of (?:my|his|her) face) (?:[a-z]{1,9} ){0,4}(?:drooping|droops|drooped|droopy|crooked|numb|sagging|slack|paraly[sz]ed|dropped)|\b(?:arm|leg|left side|right side|one side|hand) (?:[a-z]{1,9} ){0,5}(?:paraly[sz]ed|won't move|suddenly (?:weak|numb)|went (?:numb|weak|limp)|gone (?:numb|weak|limp)|can't (?:move|lift))|\b(?:can'?t|cannot|unable to|can no longer) (?:[a-z]{1,8} ){0,1}(?:speak|talk|lift (?:my|his|her) arm|move (?:my|his|her) (?:arm|leg|left|right)|get (?:my|his|her) words out)|\b(?:speech|words) (?:[a-z]{1,9} ){0,3}(?:slurred|slurring|garbled|jumbled|make no sense)|\b(?:slurring|slurred) (?:his|her|my|their)? ?(?:words|speech)|\b(?:having|has) a stroke|\b(?:sudden(?:ly)?|suddenly) (?:[a-z]{1,8} ){0,3}(?:loss of (?:vision|speech)|lost (?:vision|sight|speech)|blind|worst headache)|\bworst headache of (?:my|his|her) life`),
  },
  {
    name: "emergency.en.breathing", version: 1, lang: "en",
    pattern: pattern(String.raw`\b(?:can'?t|cannot|can hardly|can barely|hardly|barely|struggling to|unable to|not|isn't|stopped) (?:[a-z]{1,8} ){0,1}(?:breathe|breathing|get (?:any )?air|catch (?:my|his|her) breath)|\b(?:choking|suffocating|gasping for (?:air|breath))|\blips? (?:[a-z]{1,8} ){0,3}blue\b`),
  },
  {
    name: "emergency.en.anaphylaxis", version: 1, lang: "en",
    pattern: pattern(String.raw`\b(?:throat|tongue|face|lips?) (?:[a-z]{1,9} ){0,4}(?:swelling|swollen|swelled|closing|closing up|swells)|\b(?:swelling|swollen) (?:of |in )?(?:[a-z]{1,5} )?(?:throat|tongue|face|lips)|\banaphyla(?:xis|ctic)|\bsevere allergic reaction`),
  },
  {
    name: "emergency.en.overdose", version: 1, lang: "en",
    pattern: pattern(String.raw`\b(?:swallowed|took|taken|drank|drunk|downed|ate|eaten|ingested|gave) (?:[a-z]{1,9} ){0,3}(?:all (?:of )?(?:my|the|his|her)|a (?:whole|full|entire) (?:bottle|box|pack|packet)|too (?:many|much)|[2-9][0-9]|[1-9][0-9]{2}|the (?:whole|entire) (?:bottle|box|pack|packet)|a bottle of|an overdose|a handful of|double) ?(?:of )?(?:[a-z]{1,12} ){0,2}(?:pills|tablets|paracetamol|tylenol|acetaminophen|ibuprofen|meds|medication|insulin|capsules|xanax|sleeping|bottle|overdose|antidepressants|opioids|morphine)?|\b(?:overdosed|overdosing|is overdosing)|\b(?:swallowed|drank|drunk|ate|eaten|ingested) (?:[a-z]{1,9} ){0,3}(?:bleach|button battery|battery|detergent|antifreeze|drain cleaner|rat poison|laundry pod|cleaning (?:fluid|product)|pesticide)`),
  },
  {
    name: "emergency.en.bleeding", version: 1, lang: "en",
    pattern: pattern(String.raw`\b(?:pregnant|pregnancy|weeks|trimester)(?: [a-z0-9'-]{1,12},?){0,12} (?:bleeding|bleed|spotting|losing blood|passing clots|haemorrhag[a-z]{2,3}|hemorrhag[a-z]{2,3})|\b(?:bleeding|bleed|spotting|losing blood|passing clots) (?:[a-z0-9'-]{1,12},? ){0,12}(?:pregnant|pregnancy|trimester)|\b(?:vomiting|throwing up|coughing up|puking|vomited|threw up) (?:[a-z]{1,8} ){0,2}blood|\bbleeding(?: [a-z']{1,9}){0,6} (?:won'?t stop|not stopping|can't stop|doesn't stop|heavily and)|\b(?:can'?t stop|won't stop) (?:the )?bleeding`),
  },
  {
    name: "emergency.en.unconscious", version: 1, lang: "en",
    pattern: pattern(String.raw`\b(?:is|he's|she's|they're|are|fell|gone|still) (?:[a-z]{1,8} ){0,2}(?:unconscious|unresponsive|in a coma)|\b(?:won'?t wake up|not waking up|can'?t wake (?:him|her|them)|doesn'?t wake up|not responding|isn't responding|passed out (?:and|just)|having (?:a )?(?:seizure|seizures|convulsions|fit)|seizing|won't stop seizing|stiff neck (?:and|with)|rash (?:that )?(?:doesn't|does not|won't) fade)`),
  },
]; // prettier-ignore
