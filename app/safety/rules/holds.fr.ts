import { pattern } from "../rule.ts";
import type { HoldRule } from "./holds.ts";

const AMOUNT = String.raw`(?:[0-9]{1,5}(?:[.,/][0-9]{1,3})?|un demi|une demi|un|une|deux|trois|quatre|cinq|six|huit|dix|vingt) ?(?:a [0-9]{1,4} ?|ou [0-9]{1,4} ?|- ?[0-9]{1,4} ?)?(?:mg|g(?:r|rammes?)?|milligrammes?|mcg|ug|microgrammes?|ml(?! d'eau)|ui|unites?|gouttes?|comprimes?|cachets?|gelules?|capsules?|pilules?|sachets?|bouffees?|cp|cps|ampoules?|suppositoires?|patchs?)\b`;
const GAP = String.raw`(?:[a-z0-9'%-]{1,16},? ){0,5}`;
const MEDICINE = String.raw`(?:traitements?|medicaments?|medocs?|antidepresseurs?|anxiolytiques?|insuline|chimio(?:therapie)?s?|cortisone|corticoides?|antibiotiques?|anticoagulants?|betabloquants?|lithium|neuroleptiques?|antiepileptiques?|statines?|pilule|levothyrox|ventoline|metformine|kardegic|xarelto|eliquis|previscan|depakine|lamictal|seroplex|paroxetine|sertraline|tercian|abilify|methotrexate|biotherapie|tritherapie|immunosuppresseurs?|dialyse|morphine|benzos?|comprimes?|cachets?|gelules?|injections?|piqures?)`;
/** Where a second-person imperative can stand: elsewhere, without accents, it looks like "il passe" or "j'ai passé". */
const FIRST = String.raw`(?:^ ?|[.,:;!?("-] ?|\b(?:alors|donc|et|puis|mais|plutot|juste|ensuite|apres|sinon|surtout|stp|moi|ou|ok|oui|non) )`;
const YOUR = String.raw`(?:ton|ta|tes|votre|vos|son|sa|ses|le|la|les|l'|ce|cette|ces|tout|toute|tous|toutes|de|d')`;
const CONTROLLED = String.raw`(?:xanax|lexomil|valium|temesta|tramadol|codeine|morphine|oxycodone|oxycontin|fentanyl|subutex|methadone|ritaline|concerta|lyrica|pregabaline|rivotril|stilnox|ozempic|wegovy|mounjaro|viagra|cialis|ketamine|skenan|durogesic|rohypnol|cytotec|seresta|clenbuterol|steroides?|anabolisants?)`;
const RESTRICTED = String.raw`(?:${CONTROLLED}|medicaments?|medocs?|somniferes|antibiotiques|boites?|plaquettes?|insuline|testosterone)`;

/** French rules that hold a text before publication, over folded text. */
export const holdRulesFr: HoldRule[] = [
  {
    name: "dose.fr.imperative", version: 1, lang: "fr", reason: "dose-advice", scope: "instruction",
    pattern: pattern(String.raw`
      (?<!\b(?:si|que|quand|comme|lorsque) vous )\b(?:prenez|reprenez|avalez|donnez|administrez|injectez|mettez|passez|montez|augmentez|baissez|diminuez|reduisez|descendez|commencez|essayez|restez)(?:-(?:en|lui|le|la|les|vous))? ${GAP}${AMOUNT}
      |${FIRST}(?:prends?|reprends|avale|donne|donnes|injecte|mets|passe|monte|augmente|baisse|diminue|reduis|descends|commence|essaie|essaye|reste)(?:-(?:en|lui|le|la|les|toi))? ${GAP}${AMOUNT}
      |(?<!\b(?:si|que|quand|comme|lorsque) )\btu (?:prends?|donnes?|passes?|montes?|augmentes?|mets|injectes?) ${GAP}${AMOUNT}
      |(?:(?<!\b(?:si|que|quand|comme|lorsque) vous )\b(?:passez|montez|augmentez|baissez|descendez)|${FIRST}(?:passe|monte|augmente|baisse|descends)) (?:directement |progressivement |donc |plutot |ta dose |votre dose |la dose )?(?:a|de) [0-9]{1,4}(?:[.,][0-9])?(?! (?:ans|kg|kilos|km|h\b|heures|euros|%|amis|minutes|pas))\b`),
  },
  {
    name: "dose.fr.advice", version: 1, lang: "fr", reason: "dose-advice", scope: "instruction",
    pattern: pattern(String.raw`
      \b(?:tu|vous|t'|il|elle|on) ?(?:devrais|devriez|devrait|dois|devez|doit|peux|pouvez|peut|pourrais|pourriez|pourrait|n'as qu'a|as qu'a|n'avez qu'a|avez qu'a|as interet a|ferais mieux de|feriez mieux de) (?:[a-z']{1,12} ){0,3}(?:prendre|donner|monter|augmenter|passer|baisser|diminuer|reduire|descendre|essayer|injecter|commencer|doubler|tripler|mettre)(?:-lui)? ${GAP}${AMOUNT}
      |\b(?:que tu prennes|que vous preniez|que tu lui donnes) ${GAP}${AMOUNT}
      |\b(?:fais|faites) comme moi[ ,:]{1,3}${GAP}${AMOUNT}
      |\b(?:pour|a|vu) (?:ton|votre) (?:poids|age|cas|enfant),? ${GAP}${AMOUNT}
      |\b(?:prenez|prends|avalez|avale)-en (?:un|une|deux|trois|quatre|[0-9]|la moitie)\b
      |\b(?:il (?:te |vous |lui |t'en |vous en )?(?:faut|faudrait|suffit de)|il suffit de|je (?:te|vous) (?:conseille|recommande|suggere|prescris)(?: de)?|je (?:prendrais|donnerais|mettrais|monterais)(?! en)|mon conseil ?:?|a votre place|a ta place) ?(?:[a-z']{1,12},? ){0,3}(?:prendre |donner |passer |de )?${GAP}${AMOUNT}`),
  },
  {
    name: "dose.fr.change", version: 1, lang: "fr", reason: "dose-advice", scope: "instruction",
    pattern: pattern(String.raw`
      (?:(?<!\b(?:si|que|quand|comme|lorsque) vous )\b(?:doublez|triplez|divisez|sautez|augmentez|diminuez|reduisez|baissez)|${FIRST}(?:double|triple|divise|saute|augmente|diminue|reduis|baisse)) (?:[a-z]{1,12} ){0,1}(?:ta|votre|tes|vos|sa|la|ses|les) (?:doses?|posologie|dosage)
      |\b(?:tu|vous|il|elle) (?:devrais|devriez|devrait|dois|devez|doit|peux|pouvez|pourrais|pourriez) (?:[a-z']{1,12} ){0,2}(?:doubler|tripler|augmenter|diminuer|reduire|baisser|couper en deux) (?:ta|votre|tes|vos|sa|la|ses|les) (?:doses?|posologie|dosage)`),
  },
  {
    name: "stop.fr.imperative", version: 1, lang: "fr", reason: "stop-treatment", scope: "instruction",
    pattern: pattern(String.raw`
      (?:(?<!\b(?:si|que|quand|comme|lorsque|vous) (?:vous )?)\b(?:arretez|stoppez|cessez|jetez|refusez|suspendez|interrompez|laissez tomber|abandonnez|oubliez)|${FIRST}(?:arrete|stoppe|cesse|jette|refuse|suspends|laisse tomber|abandonne|oublie))(?:-(?:moi|les|le|la))? (?:[a-z']{1,14} ){0,3}(?:(?:de |d')?(?:prendre |donner |te donner )?(?:[a-z']{1,4} )?)?${YOUR} ?(?:[a-z-]{1,14} ){0,2}${MEDICINE}
      |(?<!\bje |\bj'|\bne |\bsi (?:tu|vous) )\b(?:arretez|arrete|stoppez|stoppe)(?:-(?:le|la|les))? (?:tout|tout ca|ca)(?: de suite| immediatement| maintenant)?(?=[ ,.!]|$)(?: [a-z']{1,10}){0,4} (?:medicaments?|traitements?|poison|chimique)`),
  },
  {
    name: "stop.fr.advice", version: 1, lang: "fr", reason: "stop-treatment", scope: "instruction",
    pattern: pattern(String.raw`
      \bj'arreterais (?:[a-z]{1,12} ){0,2}${YOUR} ?(?:[a-z-]{1,14} ){0,2}${MEDICINE}
      |\b${MEDICINE} (?:[a-z']{1,14},? ){0,6}(?:arretez|arrete|stoppez|stoppe|jetez|jette) tout\b
      |\b(?:tu|vous|t'|il|elle|on) ?(?:devrais|devriez|devrait|dois|devez|doit|peux|pouvez|pourrais|pourriez|n'as qu'a|as qu'a|n'avez qu'a|avez qu'a|ferais mieux d'|feriez mieux d'|as interet a|avez interet a) ?(?:[a-z']{1,14} ){0,3}(?:arreter|stopper|cesser|jeter|refuser|suspendre|laisser tomber|interrompre) (?:[a-z']{1,14} ){0,3}(?:(?:de |d')(?:prendre |donner ))?${YOUR} ?(?:[a-z-]{1,14} ){0,2}${MEDICINE}
      |\b(?:il (?:faut|faudrait|vaut mieux|suffit d'|suffit de)|mieux vaut|je (?:te|vous) (?:conseille|recommande|suggere)(?: vivement| fortement)?) ?(?:[a-z']{1,14} ){0,3}(?:arreter|stopper|cesser|jeter|refuser|d'arreter|de stopper|de jeter|suspendre) (?:[a-z']{1,14} ){0,3}${YOUR} ?(?:[a-z-]{1,14} ){0,2}${MEDICINE}`),
  },
  {
    name: "stop.fr.refuse", version: 1, lang: "fr", reason: "stop-treatment", scope: "instruction", negationInside: true,
    pattern: pattern(String.raw`
      \bne (?:prenez|prends|donnez|donne|faites|fais|continuez|continue|commencez|commence) (?:surtout |donc )?(?:plus|pas|jamais) (?:[a-z']{1,12} ){0,3}${YOUR} ?(?:[a-z-]{1,14} ){0,2}${MEDICINE}(?! (?:avec|sans|en meme|pendant|si|a jeun|au-dela|plus de|apres|avant|perime|entame|de quelqu|des autres))
      |\b(?:tu|vous) (?:n'as|n'avez|as|avez) (?:plus|pas) besoin (?:de |d')${YOUR} ?(?:[a-z-]{1,14} ){0,2}${MEDICINE}
      |\b(?:tu|vous) (?:n'as|n'avez|as|avez) (?:plus|pas) besoin (?:de |d')${MEDICINE}
      |\b(?:traitement|medicaments|chimio|insuline|antidepresseurs) (?:[a-z']{1,10} ){0,3}(?:ne sert|sert|servent) a rien,? (?:arretez|arrete|jetez)`),
  },
  {
    name: "trade.fr.buyer", version: 1, lang: "fr", reason: "medicine-trade", scope: "offer",
    pattern: pattern(String.raw`\b(?:j'achete|je rachete|qui vend|acheteur de|achete cash) (?:du |de la |des |de l'|vos |tout |boites? de ){0,2}${CONTROLLED}(?! (?:en|a la|chez mon) pharma)`),
  },
  {
    name: "trade.fr.offer", version: 1, lang: "fr", reason: "medicine-trade", scope: "offer",
    pattern: pattern(String.raw`
      (?:\b(?:je|j'|on) ?(?:vends|revends|cede|echange|donne|envoie|fournis|propose|ai a vendre|peux (?:vous |t'|te |lui )?(?:vendre|envoyer|fournir|ceder|avoir|procurer|depanner))|\b(?:a vendre|vends|revends|dispo|disponible a la vente|stock de)) (?:[a-z0-9'-]{1,14},? ){0,6}(?:d'|l')?(?:${RESTRICTED}|ordonnances?)\b
      |\b(?:reste|ai|j'ai|avons) (?:[a-z0-9'-]{1,14},? ){0,5}(?:d'|l')?${CONTROLLED} (?:[a-z0-9'-]{1,12} ){0,3}a (?:ceder|vendre|donner|echanger)
      |\b(?:cherche|recherche|qui (?:peut|pourrait|aurait|vend)|quelqu'un (?:peut|pourrait|aurait|vend|pour)|j'achete|achete|besoin de quelqu'un) (?:[a-z0-9'-]{1,14},? ){0,6}(?:a (?:acheter|vendre)|me (?:vendre|depanner|ceder|envoyer|fournir|donner)|vendeur|fournisseur|sans ordonnance|fausses? ordonnances?|ordonnance contre|des restes) ?(?:[a-z0-9'-]{1,14},? ){0,5}(?:${RESTRICTED}|ordonnances?)?
      |\b(?:cherche|recherche|j'achete|qui vend|quelqu'un vend) (?:[a-z0-9'-]{1,10} ){0,3}${RESTRICTED} (?:[a-z0-9'-]{1,12},? ){0,4}(?:sans ordonnance|en (?:mp|prive)|pas cher|a (?:acheter|vendre)|contre)
      |\bfausses? ordonnances?\b(?= (?:dispo|contre|a|pour|en)|,| :)
      |\b(?:${RESTRICTED}) (?:[a-z0-9'-]{1,12},? ){0,4}sans ordonnance,? (?:[a-z0-9'-]{1,12} ){0,3}(?:livraison|envoi|paiement|discret|rapide|contactez|ecrivez|mp|prix|euros|commandez)
      |\b(?:commandez|commander|achetez) (?:[a-z0-9'-]{1,12} ){0,4}${RESTRICTED} (?:[a-z0-9'-]{1,12} ){0,3}(?:sans ordonnance|en ligne|pas cher)`),
  },
  {
    name: "practitioner.fr.rating", version: 1, lang: "fr", reason: "practitioner-rating", scope: "anywhere",
    pattern: pattern(String.raw`
      \b(?:dr|docteur|docteure|pr|professeur|dentiste|kine|psychiatre|gynecologue|chirurgien|dermatologue|cardiologue|infirmiere?) \.?(?:mme |m\. )?(?!de |du |des |en |a |la |le |qui |ma |mon |n'|ne |est |m'|et |pour |house|google)[a-z'-]{3,20}(?: [a-z'-]{3,20})? (?:(?:a|de) [a-z-]{3,20} )?(?:est|etait|c'est|,) (?:[a-z']{1,10} ){0,4}(?:nul|nulle|incompetente?|charlatan|escroc|dangereux|dangereuse|boucher|horrible|a fuir|a eviter|voleur|voleuse|menteur|menteuse|debile|honte|abuse)
      |\b(?:fuyez|evitez|eviter|fuir|a fuir|n'allez (?:pas|jamais) (?:voir|chez)) (?:absolument |a tout prix )?(?:le |la |:? )?(?:dr|docteur|docteure|pr|professeur) `),
  },
  {
    name: "miracle.fr.cure", version: 1, lang: "fr", reason: "miracle-cure", scope: "offer",
    pattern: pattern(String.raw`
      \b(?:remede|cure|traitement|solution|plante|tisane|produit|methode|protocole|potion|recette|formule) (?:[a-z'-]{1,12} ){0,3}(?:miracle|miraculeux|miraculeuse|qui guerit (?:tout|le|la|les|toutes|du|definitivement)|100 ?% (?:efficace|naturel)|garantie?)
      |\b(?:guerit|guerir|guerison|elimine|fait disparaitre|soigne|vaincre) (?:[a-z'%-]{1,12} ){0,4}(?:cancers?|diabete|sida|vih|herpes|sclerose|alzheimer|autisme|lupus|parkinson|hepatite|fibromyalgie|arthrose|psoriasis) (?:[a-z'%-]{1,12} ){0,4}(?:en (?:[a-z0-9]{1,8} )(?:jours|semaines|mois)|definitivement|naturellement|sans medicaments?|a 100 ?%|pour toujours|grace a (?:ce|cette|notre|mon|un produit|des plantes|une plante))
      |\bguerison (?:garantie|assuree|totale garantie|100 ?%)
      |\b(?:j'ai|m'a|ete) (?:[a-z]{1,8} ){0,2}gueri[es]? (?:[a-z'-]{1,12} ){0,6}(?:grace (?:a|au) (?:dr|docteur|guerisseur|maitre|professeur|marabout|produit|tisane|herboriste))
      |\bce que (?:les (?:medecins|labos|laboratoires)|big pharma|votre medecin) (?:[a-z']{1,10} ){0,3}(?:cache|cachent|ne veu[a-z]{1,5} pas)`),
  },
  {
    name: "misinformation.fr.danger", version: 1, lang: "fr", reason: "dangerous-misinformation", scope: "instruction",
    pattern: pattern(String.raw`
      \b(?:buvez|bois|boire|avalez|injectez|prenez|prendre|nebuliser|lavement|soigner avec|gargarismes?) (?:[a-z0-9'-]{1,12} ){0,5}(?:eau de javel|la javel|javel|chlorite de sodium|dioxyde de chlore|mms|terebenthine|eau oxygenee|ivermectine|petrole|argent colloidal|urine)
      |\b(?:bicarbonate|citron|jeune|jus de [a-z]{3,10}|huile de [a-z]{3,10}|cannabis|curcuma) (?:[a-z']{1,10} ){0,4}(?:guerit|tue|detruit|elimine) (?:[a-z']{1,6} )?(?:cancers?|cellules cancereuses|tumeurs?)
      |\b(?:vaccins?|chimio) (?:[a-z']{1,10} ){0,5}(?:rend(?:ent)? autistes?|puces? 5g|puces? electroniques?|poison pour|tue(?:nt)? plus que|arme biologique|modifie(?:nt)? (?:notre|votre) adn)
      |\bne (?:vaccinez|faites|fais) (?:surtout |jamais |pas |plus ){1,2}(?:vacciner )?(?:vos|tes|ton|votre)`),
  },
  {
    name: "suicide.fr.encourages", version: 1, lang: "fr", reason: "suicide-encouragement", scope: "instruction",
    pattern: pattern(String.raw`
      \b(?:tue-toi|suicide-toi|pends-toi|va (?:te (?:pendre|tuer|suicider|jeter)|mourir|crever)|creve(?=[ !.,]|$)(?! (?:l|d|un|ma|mon|le|en))|fais-le,? (?:personne|saute|vas-y)|(?:tu (?:devrais|ferais mieux de|merites de)|vous (?:devriez|feriez mieux de|meritez de)) (?:te |vous |)(?:tuer|suicider|pendre|mourir|crever|en finir|foutre en l'air))
      |\b(?:le monde|la terre|tout le monde|ta famille) (?:serait|irait|s'en porterait) (?:bien |tellement )?mieux sans toi`),
  },
  {
    name: "eating.fr.promotes", version: 1, lang: "fr", reason: "eating-disorder-promotion", scope: "offer",
    pattern: pattern(String.raw`
      \b(?:pro-?ana\b|pro-?mia\b|thinspo|thinspiration|bonespo|ana coach|coach ana)
      |\b(?:astuces?|conseils?|trucs?|techniques?|methodes?|tips|buddy|partenaire) (?:[a-z']{1,10} ){0,4}(?:se faire vomir|te faire vomir|vomir (?:discretement|sans)|rester anorexique|devenir anorexique|cacher (?:son|ton) anorexie|ne (?:plus|rien) manger|jeuner sans que)
      |\b(?:fais-toi|faites-vous) vomir(?! (?:si|en))`),
  },
  {
    name: "bad.fr.phrases", version: 1, lang: "fr", reason: "known-bad-phrase", scope: "anywhere",
    pattern: pattern(String.raw`
      \b(?:retour (?:affectif|de l'etre aime|d'affection)|grand (?:maitre|marabout|medium|voyant)|marabout (?:[a-z]{1,12} ){0,3}(?:puissant|serieux|competent|africain|voyant)|envoutement|desenvoutement|pret (?:d'argent )?entre particuliers?|credit (?:rapide|entre particuliers?) sans|investi[a-z]{1,6} (?:[a-z]{1,10} ){0,3}(?:bitcoin|crypto)|gagne[rz] (?:[a-z0-9]{1,10} ){0,4}(?:par jour|par semaine) (?:depuis|sans|a la maison|chez)|casino en ligne|paris sportifs? garantis?|portefeuille magique|argent facile|maigri[rsz]? (?:vite )?de [0-9]{1,2} ?(?:kg|kilos) en [0-9a-z]{1,6} (?:jours|semaines?)|perd(?:ez|re|s) [0-9]{1,2} ?(?:kg|kilos) en (?:[0-9]{1,2}|une?) (?:jours|semaines?))\b`),
  },
]; // prettier-ignore
