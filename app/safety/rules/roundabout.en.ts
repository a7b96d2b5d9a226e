import { pattern } from "../rule.ts";
import type { CrisisPart, CrisisRule } from "./crisis.ts";

const MEDICINE = String.raw`(?:pills?|meds|medications?|medicines?|tablets?|capsules?|boxes|box(?: of)?|bottles?(?: of)?|packs?|strips?|blisters?|paracetamol|tylenol|acetaminophen|aspirin|ibuprofen|insulin|syringes?|opioids?|oxy|oxycodone|morphine|fentanyl|xanax|ativan|valium|klonopin|ambien|tramadol|codeine|digoxin|colchicine|beta blockers?|lithium|benzos?|antidepressants?|sleeping (?:pills|tablets)|sleepers|patches)`;
const OTHER_MEANS = String.raw`(?:rope|noose|cord|belt|beam|gun|shotgun|rifle|pistol|revolver|bullets?|ammo|knife|blades?|razors?|scalpel|box cutter|sodium nitrite|nitrite|cyanide|helium|nitrogen|carbon monoxide|cliff|train tracks|charcoal|exhaust|rat poison|bleach|antifreeze|poison|gas|petrol|whisky|whiskey|vodka)`;
const PLACE = String.raw`(?:bridge|roof|rooftop|ledge|edge|balcony|window|cliff|overpass|viaduct|railing|tracks|rails|platform|car park|parking garage|tower|dam|river|pier|drop|barrier)`;
const ANIMAL_OR_CARE =
  /\b(?:dogs?|cats?|pupp(?:y|ies)|kittens?|animals?|rabbits?|rats?|mice|mouse|horse|plants?|bab(?:y|ies)|toddlers?|infant|child(?:ren)?|kids?|patients?|students?|exam|class|thesis|paper|article|study|documentary|palliative|hospice|euthanasia|end of life|end-of-life|sedation|legal|law|clients?|pharmacist|lice|mites|bedbugs|bacteria|germs|weeds|mou?ld|mosquitoes|virus)(?![a-z])/;
const KNOTS =
  /\b(?:scouts?|sail(?:ing|or|ors)?|boats?|fish(?:ing)?|climb(?:ing|er|ers)?|knitting|crochet|lasso|horses?|mooring|macrame|bracelet|rescue|first aid)(?![a-z])/;
const FOOD =
  /\b(?:meal|dinner|lunch|breakfast|soup|cake|plate|litres?|liters?|colonoscopy|prep|syrup|dessert|chocolate|food|smoothie|pride)(?![a-z])/;

/** Work and pets bring people to a ledge too. */
const WORK =
  /\b(?:travaux|peinture|peindre|laver|vitres|carreaux|photos?|chat|bricol[a-z]{1,4}|couvreur|reparer|echelle|pigeons?|paint(?:ing)?|clean(?:ing)?|repair(?:ing)?|gutters?|photos?|cat|pigeons?|ladder|contractor|roofer)(?![a-z])/;

/** What is said without the word: ways of naming one's death and its means in English. */
export const roundaboutRulesEn: CrisisRule[] = [
  {
    name: "crisis.en.asks-lethal",
    version: 1,
    lang: "en",
    level: "plan",
    negationInside: true,
    impersonal: true,
    unless: ANIMAL_OR_CARE,
    pattern: pattern(String.raw`
      \b(?:doses?|amounts?|how (?:much|many)|quantity|number)[a-z0-9', -]{0,60} (?:is |are |would be |be |becomes? |considered )?(?:lethal|fatal|deadly)\b
      |\b(?:lethal|fatal|deadly) (?:dose|amount|quantity|combination|cocktail)
      |\bhow (?:many|much)[a-z0-9', -]{0,30} (?:does it take|would it take|do i need|do you need|are needed|is needed|it takes)(?: for (?:me|someone|a person|a [a-z]{3,8}))? to (?:die|kill|be dead|end it|never wake up|not wake up|pass away|do it)\b(?! (?:of|from|bacteria|germs|head|lice|weeds|mold|mould|the virus))
      |\bhow long[a-z' -]{0,40} to (?:die (?:by|from|of) (?:hanging|drowning|an? overdose|suffocation|asphyxiation|bleeding out)|bleed (?:out|to death)|hang|drown|suffocate)
      |\b(?:which|what) (?:poison|chemical|substance|gas)[a-z0-9', -]{0,50} (?:on an adult|for me(?=[ .,?!]|$)|lethal|kills|without (?:smell|pain))
      |\b(?:what|how) can i (?:use )?(?:[a-z]{1,8} ){0,3}to (?:kill|hang|poison|drown|gas) myself
      |\b(?:does it hurt|is it painful|how painful|do you feel|would i feel|how long does it take|how fast|how quickly|is it quick)[a-z' -]{0,30} (?:to |if |when |by |before |do |does |from )?(?:you |i |someone |one |yourself |myself )?(?:hang(?:ing)? (?:yourself|myself|oneself)|hanging|jump(?:ing)? (?:off|from|in front)|drown(?:ing)?|bleed(?:ing)? (?:out|to death)|shoot(?:ing)? (?:yourself|myself)|kill(?:ing)? (?:yourself|myself)|slit(?:ting)? your wrists|cut(?:ting)? your wrists|overdos(?:e|ing)|suffocat(?:e|ing)|die (?:by|from) (?:hanging|overdose|drowning))
      |\b(?:which|what)[a-z0-9', -]{0,50} to (?:go|leave|pass|slip away|fall asleep)(?: [a-z']{1,10}){0,3} (?:without pain|painlessly|peacefully|quietly|for good|forever)
      |\b(?:mix|mixture|cocktail|combination|meds|medications?|medicines?|pills?|drugs?|substance|method|something)[a-z0-9', -]{0,50} (?:go|leave|die|pass(?: away)?|slip away|drift off)(?: peacefully| quietly)? (?:in (?:your|my|one's|their) sleep|without (?:pain|feeling it|suffering)|painlessly)
      |\b(?:how high|what height|which floor|how many (?:floors|metres|meters|feet|stor(?:eys|ies)))[a-z0-9', -]{0,40} (?:to die|to be (?:fatal|sure)|to kill (?:me|yourself|you)|fatal|not survive)`),
  },
  {
    name: "crisis.en.on-the-edge",
    version: 1,
    lang: "en",
    level: "plan",
    unless: WORK,
    pattern: pattern(String.raw`
      \b(?:climbed|standing|sitting|stood|i'm|am|perched|got) (?:[a-z'-]{1,10} ){0,3}(?:on|onto|over|on to) (?:the |a |my )?(?:[a-z]{1,8} )?(?:ledge|railing|parapet|windowsill|barrier)
      |\b(?:blade|knife|razor|scalpel|gun|pistol|barrel|cutter) (?:[a-z]{1,9} ){0,3}(?:on|to|against|at|in) (?:my|his|her) (?:wrists?|throat|veins?|temple|head|mouth|chest|arms?)\b
      |\b(?:stones?|rocks?|weights?|bricks?) (?:[a-z]{1,8} ){0,3}(?:in|into|to|around) my (?:coat|pockets?|ankles?|feet|belt)|\b(?:hair ?dryer|toaster|plugged-in [a-z]{3,9}) (?:[a-z]{1,8} ){0,2}(?:over|above|in|into|near) the (?:bath|tub|bathtub|water)
      |\b(?:belt|rope|sheet|scarf|lace|cable|cord) (?:[a-z]{1,8} ){0,3}(?:to|around|on|over) (?:the |my |a )?(?:door|handle|doorknob|neck|beam|ceiling|tree|branch|pipe|rail)
      |\b(?:my (?:own )?(?:obituary|epitaph|eulogy)) (?:[a-z]{1,8},? ){0,4}(?:date|ready|tomorrow|missing)
      |\blooks? like an accident
      |\b(?:did the math[s]?|calculated|worked out|done the math[s]?)[a-z0-9', :]{0,50}(?:i need|i'd need|is enough|would be enough|lethal|fatal)[a-z0-9', ]{0,30}(?:tablets|pills|capsules|grams?|mg|boxes|doses?)
      |\b(?:stop(?:ping)?|quit(?:ting)?|refus(?:e|ing)|skip(?:ping)?)(?: [a-z']{1,12}){0,5} (?:(?:on purpose )?(?:to|so i can|so i|because i want to) (?:die|end it|let myself die)\b)
`),
  },
  {
    name: "crisis.en.second-try",
    version: 1,
    lang: "en",
    level: "plan",
    tense: "now",
    negationInside: true,
    impersonal: true,
    unless:
      /\b(?:ivf|iui|pregnan[a-z]{1,3}|quit|quitting|smoking|diet|withdrawal|exams?|interview|test|job|appointment)(?![a-z])/,
    pattern: pattern(String.raw`
      \b(?:attempts?|attempted|failed|survived my|tried (?:it|before|once)|botched)[^.!?]{0,70} (?:this time|next time|i'm (?:going to )?try(?:ing)? again|i'll try again)(?! (?:i'm|it's|i am) (?:better|fine|well))
      |\b(?:set|picked|chosen|chose|know|fixed|scheduled)(?: [a-z]{1,6}){0,2} (?:date|day|hour|time) (?:of|for) my (?:death|departure|suicide|passing)
      |\b(?:hesitating|choosing|choose|torn|decide|deciding|choice)(?: [a-z]{1,8}){0,2} between [a-z', ]{0,24}(?:rope|bridge|train|tracks|gun|rifle|balcony|gas|razor|blade|cliff|hanging|drowning)|\bbetween (?:the rope|the bridge|the train|the gun|the gas|hanging|the tracks) (?:and|or)
      |\b(?:where|how|find|get|buy|order|obtain|source)[a-z', -]{0,40} (?:pentobarbital|nembutal|cyanide|sodium nitrite|strychnine|phenobarbital|curare|arsenic)(?! (?:for (?:my|the|a) (?:dog|cat|horse)|in|content))`),
  },
  {
    name: "crisis.en.asks-knot",
    version: 1,
    lang: "en",
    level: "plan",
    negationInside: true,
    impersonal: true,
    unless: KNOTS,
    pattern: pattern(
      String.raw`\b(?:how (?:do (?:you|i)|to|can i|would (?:you|i))|teach me|show me|tutorial)[a-z' -]{0,30} (?:noose|hangman's knot|slip knot (?:that|for|to))`,
    ),
  },
  {
    name: "crisis.en.gone-by-then",
    version: 1,
    lang: "en",
    level: "plan",
    impersonal: true,
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:i|i'll|i will|i'm)(?: [a-z']{1,8}){0,2} ?(?:won't|will not|not going to|no longer) be (?:[a-z]{1,8} )?(?:on (?:this|the) (?:earth|planet)|in this world|alive|breathing|among (?:you|the living))
      |\b(?:this|next) time,? (?:[a-z']{1,6} ){0,2}(?:won't|will not) (?:mess (?:it |this )?up|fail|miss|survive|be found|get it wrong|botch it|wake up)
      |\byou(?:'ll| will| won't)(?: (?:never|not))? (?:ever )?(?:see|hear from) me (?:again|any ?more)(?! (?:until|this week|for))
      |\b(?:nobody|no one|you|they) (?:is going to|can|will|could|are going to|won't|can't)(?: be able to)? (?:stop me|talk me out of it|save me|change my mind)(?! (?:from (?:walking|running|smoking|eating|living|going out)))
      |\b(?:only thing left|all that's left|nothing left|all i have left)(?: [a-z']{1,7}){0,3} (?:to erase is me|is me|to (?:do is )?(?:jump|let go|pull the trigger|swallow|take them|end it|go through with it|do it))
      |\b(?:this is|tonight is|it's|today is) my (?:last|final) (?:night|day|evening|christmas|birthday|meal|message|letter|morning)(?! (?:of|in|at|on|before|with|as))
      |\bknow (?:exactly |already )?(?:how|where) (?:i'm|i am|i) (?:going to|will|want to|plan to) (?:do it|end it|die|go),? (?:and|or) (?:when|how|where)
      |\b(?:what i need|everything i need|something|enough|stuff|means|equipment) to (?:hang|kill|shoot|poison|drown|gas) myself|\b(?:bought|got|have) what i need(?: to do it)?(?=[.,!]|$| and (?:picked|chose|chosen|set|i've|i |tonight|the))
      |\bin (?:an?|a few|two|three|[0-9]{1,2}) (?:hours?|minutes?|days?)[, ](?:[a-z']{1,9} ){0,3}(?:i (?:won't|will not) be|it(?:'ll| will) (?:all )?be over|i(?:'ll| will) be (?:dead|gone|free|at peace))
      |\b(?:putting|put|puts|want) a bullet (?:in|through) (?:my|his|her) (?:head|brain|skull|mouth)`),
  },
  {
    name: "crisis.en.takes-all",
    version: 1,
    lang: "en",
    level: "plan",
    unless: FOOD,
    pattern: pattern(String.raw`
      \b(?:going to|about to|will|i'll|want to|plan to|planning to|decided to|ready to|threatens? to|threatened to|might|could) (?:just |probably )?(?:swallow|down|gulp)(?: [a-z']{1,8}){0,3} (?:everything|it all|them all|all of (?:them|it)|the (?:lot|whole (?:box|bottle|pack|lot))|(?:a )?bunch of|${MEDICINE})
      |\b(?:was|is|were|he's|she's) going to (?:take|swallow|down) (?:all |a bunch of |a load of |some |her |his |too many |the whole |a whole |every )?(?:of )?(?:the |her |his )?(?:pills|meds|tablets|medication|paracetamol|tylenol|sleeping pills)(?! (?:for|with|before|after|as|every|to (?:sleep|help|treat)))
      |\b(?:i'll|i will|going to|about to) take (?:all|every|the whole|the entire|a whole)(?: [a-z']{1,8}){0,4} (?:and (?:sleep|go|die|that's it|be done|drift)|until)`),
  },
  {
    name: "crisis.en.just-done",
    version: 1,
    lang: "en",
    level: "plan",
    tense: "just",
    pattern: pattern(String.raw`
      \b(?:i've|i have|i just|i|she's|he's|she|he|she has|he has) (?:just )?(?:cut|slit|slashed|sliced|opened) (?:my|his|her) (?:wrists?|veins?|throat|arms? open)
      |\b(?:i|she|he) (?:just |have |has |have just )?(?:took|taken|swallowed) (?:all (?:of )?(?:my|the|his|her)|the whole|a whole) (?:[a-z]{1,12} ){0,2}?(?:${MEDICINE})(?: [a-z]{1,10}){0,2} (?:at once|in one go|tonight|just now|at the same time)
      |\b(?:no (?:way|going|turning) back|too late|it's done|i did it)[a-z' :,]{0,30}(?:drank|swallowed|took|taken) (?:it all|everything|all (?:of )?|the whole)
      |\b(?:drank|swallowed|taken|took|drunk)[a-z0-9', ]{0,40} want (?:it|this|everything) (?:all )?to (?:be over|end|stop)
      |\bi (?:just |have |have just )?(?:took|taken|had|overdosed)(?: [a-z]{1,9}){0,3} ?(?:overdose|on (?:pills|purpose|my meds|paracetamol|tylenol))?(?<=overdose|overdosed|purpose|pills|meds|paracetamol|tylenol) (?:an hour ago|(?:[a-z0-9]{1,6} ){1,2}(?:minutes|hours) ago|tonight|this (?:morning|evening)|just now|and)
      |\b(?:i've|i have|i just|i|she|he|she's|he's) (?:just )?(?:already )?(?:taken|took|swallowed|drank|drunk|downed) [a-z0-9', -]{0,60}(?:i (?:only |just )?(?:don't |didn't )?want(?:ed)? to (?:live|be here|sleep forever|wake up|die|go|never wake|be gone|fall asleep and)|goodbye|tell my (?:kids|mum|mom|family|wife|husband)|to sleep forever|hoping (?:i|to) (?:don't|never|die|not))`),
  },
  {
    name: "crisis.en.waits-for-death",
    version: 1,
    lang: "en",
    level: "ideation",
    pattern: pattern(String.raw`
      \b(?:envy(?:ing)?|jealous of) (?:the dead|dead people|those who (?:die|died|don't wake))
      |\b(?:button|switch)[a-z', ]{0,40}(?:stop existing|disappear|die|not exist|be gone|cease)
      |\bonly (?:exit|door|escape|peace)(?: [a-z']{1,8}){0,3} (?:is|seems|left is)(?: [a-z']{1,6})? (?:death|dying|to die|suicide)
      |\b(?:think|thinking|thought|obsess(?:ing|ed)?|fixat(?:ing|ed))(?: [a-z']{1,10}){0,5} (?:about|of|on|with) (?:my own death|death(?! of| rates?| penalty)|dying(?! of| from)|ending (?:it|things|everything)|not being (?:here|alive|around)|disappearing)
      |\b(?:want|wish|would like|'d like|long|dream of|wanted|prefer|rather|love)(?: [a-z']{1,8}){0,3} (?:leave (?:this|the) (?:world|earth|life)|leaving this (?:world|earth|life)|slip away(?: quietly| forever|(?=[.,!]|$))|fade away|cease to (?:be|exist)|stop existing|sleep (?:forever|and never wake)|close my eyes (?:forever|and never|for good)|(?:fall(?:ing)? asleep|sleep(?:ing)?) forever|be (?:erased|no more|with (?:him|her|them) again|in heaven|at peace(?= and| with|[.,!]|$)))
      |\b(?:feel like|tempted to|urge to|want to|impulse to|thought of|thoughts of|imagine|imagining)(?: [a-z']{1,6}){0,2} ?(?:jump(?:ing)?(?=[ ]?[.,!;]|$| (?:off|in front|onto the))|let(?:ting)? go of the (?:steering )?wheel|swerv(?:e|ing)|driv(?:e|ing) (?:into|off)|step(?:ping)? (?:out |off |in front)|clos(?:e|ing) my eyes (?:while driving|at the wheel))(?! (?:for joy|rope|up and down))
      |\b(?:cancer|disease|illness|tumou?r|death|god|it|virus|heart attack)(?: (?:would|will|could|to))?(?: [a-z']{1,8}){0,3} (?:take me(?: away| already| soon| now|(?=[.,!]|$))|finish me off|kill me already|kill me soon|come for me|win quickly)
      |\b(?:death|dying|being dead|oblivion|not existing)(?: [a-z']{1,8}){0,2} (?:scares? me less|doesn't (?:scare|frighten) me|is (?:calling|tempting)|calls me|frightens me less|looks? (?:kinder|gentler|inviting)|sounds? (?:nice|good|peaceful|inviting)|feels? like a (?:friend|gift|relief|release))
      |\b(?:might|may) as well (?:just )?(?:die|be dead|end it|kill myself|give up and die|be gone)
      |\b(?:tired|sick|weary|done|exhausted) of (?:fighting to (?:live|stay alive)|living|being alive|existing|breathing|waking up(?= every|[.,!]|$))
      |\bdream(?:ing)? (?:of|about) (?:falling asleep|sleeping) (?:forever|and never)
      |\b(?:suicide|died|dead|lost|killed|passed|gone|buried|grief|grieving)[^.!?]{0,120} (?:want to|wish i could|would like to|long to|need to|can't wait to) (?:join|follow|be with) (?:him|her|them|my)`),
  },
  {
    name: "crisis.en.no-reason-to-stay",
    version: 1,
    lang: "en",
    level: "ideation",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:wonder|don't know|not sure|unsure) (?:if|whether) (?:my )?(?:life|living|it|this) (?:is|has)(?: [a-z']{1,8}){0,2} (?:worth (?:it|living)|point|meaning)(?=[ .,!]|$)
      |\b(?:don't|can't|cannot|no longer|do not) (?:really )?see (?:the|any|a) (?:point|use|sense|meaning) (?:of|in) (?:being (?:alive|here)|living|staying (?:alive|here)|going on living|existing)
      |\b(?:not|no longer|never) (?:really |quite )?sure (?:if |that |whether )?i (?:still )?(?:want|care) to (?:keep |go on |carry on |continue )?(?:living|live|be here|exist|stay)
      |\b(?:can't|cannot|don't) (?:find|see|have) (?:a|any|one|a single) reason (?:to (?:live|go on|stay|wake up|keep going|be here)|for (?:living|staying))
      |\b(?:if it (?:wasn't|weren't) for|only reason i'm (?:still )?(?:here|alive)|only thing keeping me)(?: [a-z']{1,9}){0,5}(?: (?:i'd|i would) (?:be (?:dead|gone)|have (?:ended|done|killed)|already)| here| alive| is my)
      |\bwish (?:i|i'd|i had) (?:was |were |had )?never (?:been |existed|come)(?:born|alive)?
      |\bwish(?:ing|ed)? (?:that )?i (?:just |simply |could just )?(?:wouldn't|would not|didn't|did not|don't|won't|never|would never) (?:have to )?wake up(?! (?:so|this|that|early|tired|with|in|at|to|every|feeling)(?![a-z]))
      |\bi (?:don't|do not) (?:belong|fit) (?:in this world|on this earth|here any ?more|among the living)`),
  },
  {
    name: "crisis.en.feels-lost",
    version: 1,
    lang: "en",
    level: "distress",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:feel|feeling|i'm|am) (?:[a-z]{1,10} ){0,2}(?:so|too|completely|utterly|terribly|desperately|totally) (?:alone|lonely|lost|empty|useless|broken|hopeless|numb|low|helpless)(?=[ .,!]|$)
      |\b(?:can't|don't|cannot|no longer) see (?:the light|the end|a way (?:out|forward)|a future|any (?:future|light|end|hope)|how (?:to|i can) (?:go on|continue|cope))
      |\b(?:nothing|none of it) (?:makes (?:any )?sense|matters|means anything|feels real|is worth it)(?: any ?more)?(?=[ .,!]|$)
      |\b(?:everything|my (?:world|life)|it all) (?:is|has|feels)? ?(?:falling apart|collaps(?:ing|ed)|crumbl(?:ing|ed)|ruined|over|pointless|a nightmare|hell|destroyed)
      |\b(?:at the end of my (?:strength|rope|tether)|end of the road|i give up(?! (?:smoking|sugar|drinking|coffee|gluten|dairy|meat|alcohol))|giving up on (?:life|everything)|hit (?:rock )?bottom|can't (?:take|do|bear|handle) (?:this|it|any of this|much more|any more|anymore)(?=[.,!]|$| any ?more(?=[.,!]|$)| any longer(?=[.,!]|$))|sinking(?: deeper)?|drowning(?= in (?:grief|sadness|despair|this)|[.,!]|$)|in a (?:very )?dark place|at my lowest|no tears left)
      |\b(?:hate|loathe|disgusted (?:with|by)) myself|\b(?:ashamed to be alive|don't enjoy anything|no joy left|no energy for anything|don't want anything any ?more)
      |\b(?:can't|cannot|no longer) (?:even )?(?:get out of bed|face (?:another day|the day|people)|pretend any ?more|smile)|\b(?:(?:mentally|emotionally|completely) (?:exhausted|drained|broken)|burned out and|useless since|felt (?:so )?(?:useless|worthless|hopeless|empty)|feels impossible|despair|cry for no reason|crying for no reason)(?![a-z])
      |\b(?:fed up|sick) (?:of|with) everything\b`),
  },
];

/** More halves of a plan in English. */
export const roundaboutPartsEn: CrisisPart[] = [
  {
    name: "crisis.en.hoard", version: 1, lang: "en", part: "hoard",
    pattern: pattern(String.raw`\b(?:stockpil(?:e|ed|ing)|hoard(?:ed|ing|s)?|sav(?:ed|ing) up|been saving|saved|stash(?:ed|ing)?|put aside|set aside|hid(?:den|ing)?|collect(?:ed|ing)|gather(?:ed|ing)|kept|keep|keeping|stole(?:n)?|accumulat(?:ed|ing)) (?:[a-z0-9'-]{1,14},? ){0,4}${MEDICINE}`),
  },
  {
    name: "crisis.en.take", version: 1, lang: "en", part: "take", negationInside: true,
    pattern: pattern(String.raw`\b(?:intend to|going to|plan to|planning to|will|i'll|want to|thinking of|ready to|decided to|about to|could|might|tempted to) (?:just |finally )?(?:take|swallow|tak(?:e|ing)|inject|use|empty|down) (?:them|it|all|the lot|every(?:thing| one))(?: all)?(?=[ .,!]|$)|\bbetween (?:the |a )?(?:${MEDICINE}|${OTHER_MEANS}|bridge|train) (?:and|or) (?:the |a )?(?:${MEDICINE}|${OTHER_MEANS}|bridge|train)|\b(?:all at once|all in one go|one full syringe|a whole (?:box|bottle|pack|syringe)|the whole (?:lot|box|bottle)|and (?:it's|i'm|that's) (?:done|over|it))`),
  },
  {
    name: "crisis.en.means", version: 1, lang: "en", part: "means",
    pattern: pattern(String.raw`\b(?:${MEDICINE}|${OTHER_MEANS})(?![a-z])`),
  },
  {
    name: "crisis.en.leave", version: 1, lang: "en", part: "leave", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:(?:so|then) i (?:don't|won't|never) (?:have to )?(?:suffer|wake up|feel|hurt)(?: (?:any ?more|again|anything))?|to (?:stop|end) (?:the |my |all this |this )?suffering(?= for good| forever|[.,!]|$)|(?:and|then) (?:it's|it will be|it'll be|everything is|that's) (?:done|over|all over|finished)|(?:sleep|rest|go|gone|drift off) (?:forever|for good)|please forgive me|forgive me|i'm (?:so )?sorry (?:everyone|mum|mom|dad|for (?:everything|what))|driv(?:e|ing) (?:my car |the car )?(?:into|off)|not (?:afraid|scared) (?:of|to) d(?:ie|eath|ying)|no longer (?:afraid|scared) (?:of|to) d(?:ie|eath|ying)|can't (?:make myself|bring myself to)? ?(?:step|climb|come|go|walk) (?:back|down)|(?:let go|lean forward|over the (?:railing|edge|side|barrier))|the (?:drop|water|void) (?:is )?call(?:s|ing)|join(?:ing)? (?:my|him|her|them)(?: [a-z]{1,9}){0,3} (?:in heaven|up there|on the other side)|won't be (?:around|here)(?! (?:for (?:long to help|the holidays)|next week because|to (?:help|answer)|until))|once and for all|end(?:ing)? it(?: all)?(?=[ .,!]|$)|bow(?:ing)? out|be (?:far away|long gone)|(?:don't|do not) (?:look for|try to find|come after) me|don't call (?:the police|911|999|anyone)|change my mind|(?:should|will|would|'ll) (?:be enough|do it|do the trick)|everything (?:stops|ends)(?=[ .,!]|$)|drown (?:myself|himself|herself)|give me one reason|get the insurance|(?:saturday|sunday|that) night i(?:'m)? leav(?:e|ing)|i(?:'m)? leav(?:e|ing) too|should be (?:fatal|lethal)|before i do it|temptation is (?:too )?(?:strong|great)|(?:staring|looking|stared|been staring) at (?:them|it)(?= for|[.,!]|$)|go through with it(?!:| and (?:quit|stop)))`),
  },
  {
    name: "crisis.en.affairs", version: 1, lang: "en", part: "ready", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:(?:it's|it is|everything(?:'s| is| has been)) (?:all )?(?:planned|arranged|worked out|set up|figured out|paid|sorted|in place|ready)|(?:has|have|got|had) everything (?:arranged|planned|prepared|ready|worked out|sorted)|my plan (?:is|:)|i have (?:a|my) plan(?! (?:for (?:treatment|meals|my (?:diet|treatment|recovery))|of care))|(?:found|picked|chose|chosen|scouted) (?:[a-z']{1,9} ){0,2}(?:the (?:building|bridge|place|spot|tree|beam)|a (?:bridge|building|tree|spot))|(?:picked|chose|chosen|set|fixed) (?:[a-z']{1,9} ){0,2}(?:the|a) (?:date|day|time)|know (?:exactly |already )?(?:how|when|where) (?:i'm|i am|i) (?:going to|will|want to|plan to) (?:do it|end it|die|go)|(?:envelopes?|letters?|notes?)[a-z, ]{0,30} for (?:the police|my (?:wife|husband|kids|children|parents|daughter|son|mum|mom))|(?:switched|turned) (?:her|his|my|their) phone off|(?:wrote|said|written) my goodbyes|worked it all out|paid (?:off )?(?:all )?my (?:debts|bills)|(?:gave|given|giving) (?:away )?my (?:cat|dog|cats|pets?|things|jewell?ery|belongings|stuff)|(?:rope|noose) (?:[a-z]{1,8} ){0,2}(?:tied|hung|ready|fixed|attached|knotted)|all that's left|what i need(?= and))`),
  },
  {
    name: "crisis.en.alone-first", version: 1, lang: "en", part: "wait",
    pattern: pattern(String.raw`\b(?:while|when|once|as soon as) (?:[a-z']{1,10} ){0,3}(?:away|out|gone|at work|at school|asleep|in bed|not home|not around)(?![a-z])|\bi'm ready(?=[ ]?[.,!]|$)|\b(?:where|how) to (?:tie|hang|fix|attach) it`),
  },
  {
    name: "crisis.en.wheel", version: 1, lang: "en", part: "act",
    pattern: pattern(String.raw`\b(?:turn (?:the|my) (?:steering )?wheel|oncoming (?:truck|car|lorry|traffic|train)|crash (?:my|the) car (?:into|on purpose)|under a (?:train|bus|truck|lorry))`),
  },
  {
    name: "crisis.en.standing-at", version: 1, lang: "en", part: "weapon",
    pattern: pattern(String.raw`\b(?:i'm|im|am|standing|sitting|stood|climbed|leaning|walked|came|went|is|here) (?:[a-z'-]{1,10} ){0,4}(?:at|on|over|above|by|near|to|onto) (?:the |a )?(?:[a-z]{1,9} )?(?:edge of |top of |middle of )?(?:the |a )?${PLACE}\b(?! (?:team|loan|course|exam|club|mouthwash|seat))`),
  },
]; // prettier-ignore
