import { pattern } from "../rule.ts";
import type { HoldRule } from "./holds.ts";

const AMOUNT = String.raw`(?:[0-9]{1,5}(?:[.,/][0-9]{1,3})?|a half|half an?|half|one|two|three|four|five|six|eight|ten|twenty) ?(?:(?:to|or|-) ?[0-9]{1,4} ?)?(?:more |extra )?(?:mg|mgs|g|grams?|milligrams?|mcg|ug|micrograms?|ml(?! of water)|iu|units?|drops?|tablets?|pills?|capsules?|caps|sachets?|puffs?|ampoules?|patch(?:es)?|suppositor(?:y|ies)|doses)\b`;
const GAP = String.raw`(?:[a-z0-9'%-]{1,16},? ){0,5}`;
const MEDICINE = String.raw`(?:treatments?|medications?|medicines?|meds|antidepressants?|ssris?|insulin|chemo(?:therapy)?|steroids?|antibiotics?|blood thinners?|anticoagulants?|beta ?blockers?|lithium|antipsychotics?|anticonvulsants?|statins?|inhalers?|metformin|warfarin|apixaban|xarelto|eliquis|levothyroxine|prednisone|prednisolone|sertraline|zoloft|prozac|lexapro|seroquel|abilify|lamictal|keppra|methotrexate|biologics?|humira|dialysis|immunosuppressants?|tablets|pills|injections|radiotherapy|radiation|hrt|birth control|drugs)`;
const YOUR = String.raw`(?:your|his|her|their|the|those|these|that|this|all|any|all your|all those|all these|all that)`;
const CONTROLLED = String.raw`(?:xanax|valium|klonopin|ativan|tramadol|codeine|morphine|oxycodone|oxycontin|oxy|percocet|vicodin|hydrocodone|fentanyl|suboxone|methadone|adderall|ritalin|vyvanse|gabapentin|pregabalin|lyrica|ambien|ozempic|wegovy|mounjaro|semaglutide|viagra|cialis|ketamine|misoprostol)`;
const RESTRICTED = String.raw`(?:${CONTROLLED}|steroids|meds|medications?|sleeping pills|painkillers|antibiotics|insulin|testosterone|opioids|benzos|prescriptions?|scripts?)`;

/** English rules that hold a text before publication, over folded text. */
export const holdRulesEn: HoldRule[] = [
  {
    name: "dose.en.imperative", version: 1, lang: "en", reason: "dose-advice", scope: "instruction",
    pattern: pattern(String.raw`
      (?:^|[.,:;!("-] ?|\b(?:just|please|then|simply|so|and|instead|always|definitely|honestly|or|but|maybe|go ahead and|try to) )(?:take|try|use|give (?:him|her|them|it|your [a-z]{2,9}|the [a-z]{2,9})|inject|start (?:with|on|at)|swallow|increase|decrease|reduce|lower|raise|drop|go (?:up|down)|move up|cut|taper|bump|up) (?!my )${GAP}${AMOUNT}`),
  },
  {
    name: "dose.en.advice", version: 1, lang: "en", reason: "dose-advice", scope: "instruction",
    pattern: pattern(String.raw`
      \b(?:you|u|he|she|they|your [a-z]{2,9}) (?:should|could|can|must|need to|needs to|ought to|have to|has to|might want to|may want to|'d better|better|really should|are better off|will need to) (?:[a-z]{1,12} ){0,2}(?:take|taking|try|use|give|inject|start|increase|decrease|reduce|lower|raise|drop|go (?:up|down)|be on|be taking|double|cut|have) (?!my )${GAP}${AMOUNT}
      |(?<!\b(?:if|when|do|did|can|should|would|because|that|how) )\byou take (?!my )${GAP}${AMOUNT}
      |\b(?:put|start|keep) (?:him|her|them|your [a-z]{2,9}) on ${GAP}${AMOUNT}
      |\bdo (?:what|as|like) i do[ ,:]{1,3}${GAP}${AMOUNT}
      |\b(?:at|for) your (?:weight|age|size|case),? ${GAP}${AMOUNT}
      |\b(?:i(?:'d| would) (?:take|try|give|suggest|recommend|advise|start|go)(?: you)?|i (?:suggest|recommend|advise|prescribe)(?: you)?|my advice(?: is|:)?|all you need is|what you need is|you only need|you need) (?:[a-z]{1,12},? ){0,4}(?:take |taking |try |trying |to |with )?${GAP}${AMOUNT}`),
  },
  {
    name: "dose.en.change", version: 1, lang: "en", reason: "dose-advice", scope: "instruction",
    pattern: pattern(String.raw`
      (?:^|[.,:;!(-] ?|\b(?:just|please|then|simply|so|and|you (?:should|could|can|must|need to)|i(?:'d| would)|he should|she should|maybe) )(?:double|triple|halve|skip|increase|up|lower|reduce|decrease|cut|drop|raise|bump up) (?:up )?(?:your|his|her|the|their|that|tonight's|today's|tomorrow's|this|one|a) (?:[a-z]{1,12} ){0,2}(?:dose|doses|dosage|medication|meds|insulin)`),
  },
  {
    name: "stop.en.imperative", version: 1, lang: "en", reason: "stop-treatment", scope: "instruction",
    pattern: pattern(String.raw`
      (?:^|[.,:;!("-] ?|\b(?:just|please|then|simply|so|and|instead|honestly|seriously) )(?:stop|quit|ditch|drop|bin|throw (?:away|out)|come off|get off|go off|refuse|skip|forget|flush|say no to|dump|toss)(?: (?:taking|using|giving|doing|with|him|her|them|all|the|immediately|cold turkey|about)){0,3} (?:${YOUR} )?(?:[a-z-]{1,14} ){0,2}${MEDICINE}`),
  },
  {
    name: "stop.en.advice", version: 1, lang: "en", reason: "stop-treatment", scope: "instruction",
    pattern: pattern(String.raw`
      \b(?:you|u|he|she|they|your [a-z]{2,9}) (?:should|could|can|must|need to|needs to|ought to|have to|has to|might want to|'d better|better|really should) (?:[a-z]{1,12} ){0,2}(?:stop|quit|ditch|drop|come off|get off|go off|be off|refuse|skip|throw (?:away|out))(?: (?:taking|using|giving|doing|him|her|them|all|immediately|cold turkey)){0,3} (?:${YOUR} )?(?:[a-z-]{1,14} ){0,2}${MEDICINE}
      |\b(?:you|he|she)(?:'d| would| are|'re|'s) (?:be )?better (?:off )?(?:quitting|stopping|coming off|dropping|ditching|refusing|skipping|without)(?: (?:taking|using))? (?:${YOUR} )(?:[a-z-]{1,14} ){0,2}${MEDICINE}
      |\byour ${MEDICINE} (?:[a-z']{1,12},? ){0,6}stop (?:everything|it all|them all|all of (?:it|them))\b
      |\bi(?:'d| would) (?:just |simply |really |honestly |definitely )?(?:quit|stop|ditch|drop|bin|come off|get off|refuse|skip)(?: (?:taking|using)){0,1} (?:${YOUR} )(?:[a-z-]{1,14} ){0,2}${MEDICINE}
      |\bi(?:'d| would)? (?:suggest|recommend|advise|urge|say) (?:you |that you |to )?(?:to )?(?:just )?(?:stop|stopping|quit|quitting|come off|coming off|drop|dropping|get off|skip|skipping|refuse|ditch)(?: (?:taking|using|all)){0,2} (?:${YOUR} )?(?:[a-z-]{1,14} ){0,2}${MEDICINE}`),
  },
  {
    name: "stop.en.refuse", version: 1, lang: "en", reason: "stop-treatment", scope: "instruction", negationInside: true,
    pattern: pattern(String.raw`
      (?:^|[.,:;!("-] ?|\b(?:just|please|and|so|you should|honestly) )(?:don'?t|do not|never) (?:you dare )?(?:take|use|start|give(?: him| her| them)?|fill|do|have|let them give (?:you|him|her)|touch) ${YOUR} (?:[a-z-]{1,14} ){0,2}${MEDICINE}(?! (?:with(?:out)?|on an|if|while|together|at the same|until|before|after|past|past their|that (?:is|are|were|was)n?'?t|not prescribed|prescribed (?:for|to)|expired))
      |\byou (?:really )?(?:don'?t|do not) (?:actually |even |really )?need (?:${YOUR} )?(?:[a-z-]{1,12} ){0,1}${MEDICINE}(?! (?:for a cold|if))`),
  },
  {
    name: "trade.en.buyer", version: 1, lang: "en", reason: "medicine-trade", scope: "offer",
    pattern: pattern(String.raw`\b(?:want(?:ing)? to buy|looking to buy|wtb|i(?:'m| am)? buying|i(?:'ll| will) (?:trade|swap|buy)|trading|swapping) (?:[a-z]{1,10} ){0,3}${CONTROLLED}(?! (?:at|from) (?:the|my|a) pharma)|\b${CONTROLLED} (?:[a-z]{1,10},? ){0,3}(?:for sale|left,? make me an offer|make me an offer|up for grabs)|\b(?:giving away|give away|offering) (?:my |some |a |the )?(?:[a-z]{1,10} ){0,3}${CONTROLLED}`),
  },
  {
    name: "trade.en.offer", version: 1, lang: "en", reason: "medicine-trade", scope: "offer",
    pattern: pattern(String.raw`
      \b(?:(?:i(?:'m| am|'ll| will)?|we(?:'re)?) (?:sell|selling|got|have|can (?:get|send|sell|ship|supply|hook)|giving away|trade|trading|swap|offering)|selling|for sale:?|can ship|we ship|buy) (?:[a-z0-9'-]{1,14},? ){0,6}${RESTRICTED}(?:[a-z0-9,'-]{0,14} ){0,5}(?:for sale|to sell|left ?over|spare|extra|pm me|dm me|message me|without (?:a )?(?:prescription|script)|no (?:prescription|script|rx)|shipped|ship|cheap|per (?:pill|box|pack)|online|each|\$|paypal|bitcoin|discreet)
      |\bselling (?:my |some )?(?:[a-z0-9'-]{1,14} ){0,3}${RESTRICTED}
      |\b(?:looking (?:for|to buy)|need|anyone (?:selling|have|got|can)|who(?:'s| is)? (?:selling|sells|can)|want to buy|wtb|where can i buy|can (?:anyone|someone)) (?:[a-z0-9'-]{1,14},? ){0,6}${RESTRICTED}(?:[a-z0-9,'-]{0,14} ){0,5}(?:without (?:a )?(?:prescription|script)|for sale|no (?:prescription|script|rx)|to sell|i(?:'ll| will| can) pay|pm me|dm me|will pay|off (?:you|someone)|from someone|to spare)
      |\b(?:anyone|someone|who(?:'s)?) (?:selling|sells|willing to sell|got spare|have spare|with spare) (?:[a-z0-9'-]{1,14} ){0,3}${RESTRICTED}
      |\b(?:get|make|send|sell|supply|give|write) (?:you |anyone |people )?(?:a |an |some |any )?(?:[a-z]{1,10} ){0,1}(?:fake|forged|blank) (?:prescriptions?|scripts?)
      |\b(?:fake|forged|blank) (?:prescriptions?|scripts?)(?= (?:for sale|available|here)|,)
      |\bno (?:prescription|rx|script) (?:needed|required|necessary)`),
  },
  {
    name: "practitioner.en.rating", version: 1, lang: "en", reason: "practitioner-rating", scope: "anywhere",
    pattern: pattern(String.raw`
      \b(?:dr|doctor|professor|prof|nurse|dentist|surgeon)\.? (?!is |was |who |and |or |at |in |on |for |to |the |a |my |said |told |has |had |house|google)[a-z'-]{3,20}(?: [a-z'-]{3,20})?(?: (?:at|in|from) (?:[a-z'-]{2,16} ){0,3}[a-z'-]{2,16})? (?:is|was|,) (?:[a-z']{1,10} ){0,4}(?:useless|incompetent|quack|fraud|dangerous|butcher|horrible|terrible|awful|crook|liar|idiot|disgrace|the worst|negligent|scammer|avoid)
      |\b(?:avoid|stay away from|never (?:go to|see|visit)|don't (?:go to|see)) (?:dr|doctor|nurse|professor)\.? `),
  },
  {
    name: "miracle.en.cure", version: 1, lang: "en", reason: "miracle-cure", scope: "offer",
    pattern: pattern(String.raw`
      \b(?:miracle|miraculous|secret|ancient|guaranteed|100% (?:natural|guaranteed|effective)) (?:[a-z-]{1,12} ){0,3}(?:cures?|remed(?:y|ies)|treatment|healing|herb|herbs|formula|tonic|supplement)
      |\b(?:cured?|cures|heals?|healed|reversed?|reverses|eliminates?|got rid of) (?:[a-z'%-]{1,12} ){0,4}(?:cancers?|diabetes|aids|hiv|herpes|hsv|ms|multiple sclerosis|alzheimer'?s?|autism|lupus|parkinson'?s?|hepatitis(?: b)?|fibromyalgia|arthritis|psoriasis|als|copd|hpv) (?:[a-z'%-]{1,12} ){0,5}(?:in (?:just |only |under )?(?:[a-z0-9]{1,8} )(?:days|weeks|months)|permanently|naturally|without (?:drugs|medication|meds)|forever|with (?:herbs|herbal|his|this|these|my|our|natural))
      |\b(?:herbal|spell|spiritual) (?:doctor|healer|medicine from|caster|cure)\b
      |\bwhat (?:your doctor|doctors|big pharma|they) (?:[a-z']{1,10} ){0,2}(?:won't tell you|doesn't want you|don't want you|do not want you|is hiding|are hiding|hides?)`),
  },
  {
    name: "misinformation.en.danger", version: 1, lang: "en", reason: "dangerous-misinformation", scope: "instruction",
    pattern: pattern(String.raw`
      \b(?:drink|drinking|swallow|inject|gargle(?: with)?|take|taking|nebuli[sz]e|enemas? (?:of|with)|treat (?:it|him|her|them) with) (?:[a-z0-9'-]{1,12} ){0,5}(?:bleach|chlorine dioxide|sodium chlorite|mms|turpentine|kerosene|hydrogen peroxide|colloidal silver|ivermectin|borax)
      |\b(?:baking soda|lemon|fasting|[a-z]{3,10} juice|[a-z]{3,10} oil|cannabis|turmeric|apricot (?:kernels|seeds)) (?:[a-z']{1,10} ){0,4}(?:cures?|kills|destroys|beats) (?:[a-z']{1,6} )?(?:cancers?|tumou?rs?)
      |\b(?:vaccines?|chemo|jabs?) (?:[a-z']{1,10} ){0,5}(?:cause autism|causes autism|microchips?|5g|is poison|are poison|kills more|bioweapons?|changes? your dna)
      |\b(?:never|don't|do not) (?:vaccinate|jab) your`),
  },
  {
    name: "suicide.en.encourages", version: 1, lang: "en", reason: "suicide-encouragement", scope: "instruction",
    pattern: pattern(String.raw`
      \b(?:kys\b|kill your ?self|go (?:die|hang yourself|kill yourself)|(?:you|u) (?:should|deserve to|need to|ought to) (?:[a-z]{1,8} ){0,2}(?:die|kill yourself|end it|be dead)|(?:just )?(?:do it|end it|jump),? jump\b|just (?:do it|end it|jump),? (?:no ?(?:one|body)|already)|drink bleach)
      |\b(?:the world|everyone|your family|we)(?: would|'d) (?:all )?be better (?:off )?without you`),
  },
  {
    name: "eating.en.promotes", version: 1, lang: "en", reason: "eating-disorder-promotion", scope: "offer",
    pattern: pattern(String.raw`
      \b(?:pro-?ana\b|pro-?mia\b|thinspo|thinspiration|bonespo|meanspo|ana (?:coach|budd(?:y|ies))|edtwt)
      |\b(?:tips?|tricks?|advice|hacks?|ways?|how) (?:[a-z']{1,10} ){0,4}(?:purge (?:without|quietly|secretly|better|more)|make (?:yourself|myself) (?:throw up|vomit|sick)|stay anorexic|become anorexic|hide (?:your|my|an) (?:anorexia|eating disorder|purging)|starve (?:yourself|myself)|fast without (?:anyone|parents))`),
  },
  {
    name: "bad.en.phrases", version: 1, lang: "en", reason: "known-bad-phrase", scope: "anywhere",
    pattern: pattern(String.raw`
      \b(?:love spell|spell caster|bring back (?:my|your) ex|bitcoin investment|crypto (?:investment|trading) (?:platform|expert|opportunity)|earn [$]?[0-9,]{2,7} (?:per|a|every) (?:day|week)|work from home and earn|online casino|guaranteed (?:profits?|returns?|weight loss)|quick loans?|make money fast|lose [0-9]{1,3} ?(?:kg|kgs|pounds|lbs|kilos) in (?:[0-9]{1,2}|a|one|two) (?:days?|weeks?)|recover your (?:lost|stolen) (?:funds|crypto|bitcoin)|hire a hacker|hot singles|whatsapp (?:him|dr|the doctor) (?:on|at)|buy followers)\b`),
  },
]; // prettier-ignore
