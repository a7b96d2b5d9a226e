import { pattern } from "../rule.ts";
import { GENERAL, ordinary } from "./crisis.ts";
import type { CrisisPart, CrisisRule } from "./crisis.ts";

const SOME = String.raw`(?:(?:just|really|so|only|actually|honestly|literally|still|always|often|sometimes|constantly|seriously|almost|even|also|all|badly|not|never|to|be|kind of|sort of|kinda|desperately|truly) ){0,3}`;
const SELF = String.raw`(?:myself|himself|herself|themselves|themself|yourself|my self)`;
const LIFE = String.raw`(?:my|his|her|their|this|my own|his own|her own|their own) (?:own )?life`;
const MEANS = String.raw`(?:pills?|meds|medications?|tablets?|paracetamol|tylenol|acetaminophen|insulin|rope|noose|gun|rifle|pistol|knife|blade|razor|bleach|opioids|morphine|xanax|sleeping pills)`;
const END = String.raw`(?:die\b(?! (?:without aggressive|of|from|laughing|for|in peace|at home|with dignity|peacefully|in my sleep one|on stage|down|in a|hard|alone|young|before))|be dead\b|end (?:it(?! (?:with|there|here))|it all|things for good|everything|${LIFE}|my pain for good)|kill ${SELF}(?! (?:at|working|in the gym|over))|(?:kms|unalive ${SELF})|commit suicide|take ${LIFE}|take all (?:of )?(?:my|the|his|her|their) (?:${MEANS})\b(?! (?:to|with|before|after|as|every|at|in|for|on|together|each))|hang ${SELF}|shoot ${SELF}(?! in the foot)|hurt ${SELF}|harm ${SELF}|cut ${SELF}|drown ${SELF}|overdose|disappear(?! (?:from (?:the|my)|into))|go to sleep and (?:never|not) wake up|never wake up|not wake up|not (?:be (?:here|alive|around)|exist|live)|stop (?:living|existing)|cease to exist|jump (?:off|from|in front)|slit (?:my|his|her) wrists|check out for good)`;

/** Ways of killing oneself, in any form of the verb; the pronoun says whose death. */
const ACT = String.raw`(?:(?:suffocat(?:e|es|ing)|stab(?:s|bing)?|asphyxiat(?:e|ing)|electrocut(?:e|ing)) ${SELF}|(?:let|letting|lets) ${SELF} die|starv(?:e|ing) ${SELF} to death|do(?:ing)? something (?:stupid|drastic|terrible|to myself|to (?:himself|herself))|(?:throw|throws|throwing) ${SELF} (?:under|off|in front|out|into)|off(?:ing)? ${SELF}|end it(?= and| so)|turn(?:ed|ing)? (?:the |on the )gas(?: on)?|kill(?:s|ing)? ${SELF}(?! (?:at|working|in the gym|over|telling|trying|laughing|to (?:explain|please|get|make)|for (?:this|my) (?:job|work)))|kms|unaliv(?:e|es|ing) ${SELF}|end(?:s|ing)? (?:it all|it tonight|it now|it for good|it(?=[.!,]|$)|${LIFE}|things for good|everything)|hang(?:s|ing)? ${SELF}|shoot(?:s|ing)? ${SELF}(?! in the foot)|blow(?:ing|s)? (?:my|his|her|their) (?:head|brains)|jump(?:s|ing)? (?:off(?! (?:the|a|my) (?:bed|couch|sofa|bandwagon|swing))|from|in front|under|out)|tak(?:e|es|ing) ${LIFE}|(?<!\b(?:afraid of|scared of|worried about|avoid|risk of|fear of|from|how to spot) )overdos(?:e|es|ing)|commit(?:s|t?ing)? suicide|slit(?:s|ting)? (?:my|his|her) (?:wrists|throat)|cut(?:s|ting)? (?:my|his|her) wrists|drown(?:s|ing)? ${SELF}|gas(?:sing)? ${SELF}|poison(?:ing)? ${SELF}|step(?:s|ping)? (?:in front of|off|into traffic)|walk(?:ing)? (?:in front of|into traffic|into the sea)|driv(?:e|ing) (?:[a-z]{1,9} ){0,3}(?:into|off) a (?:wall|tree|bridge|cliff|truck)|tak(?:e|ing) everything in (?:the|my) (?:medicine )?cabinet|(?:swallow(?:s|ing)?|down(?:ing)?) (?:all|the whole|every|them all)(?: of)?(?: [a-z]{1,9}){0,3} (?:${MEANS}|box|bottle|packet|pack)|(?:tak(?:e|es|ing)|swallow(?:ing)?) them all|let(?:ting)? go of the (?:rail|ledge))`;
const WEAPON = String.raw`(?:rope|noose|gun|shotgun|rifle|pistol|revolver|knife|blade|razor|scalpel)`;
/** Dying without a hand in it: half of a plan beside means or a time, nothing alone. */
const DIE = String.raw`(?:be(?:ing)? dead\b(?! (?:tired|serious|last|wrong|sure|set|on))|die\b(?! (?:of|from|laughing|for|in peace|at home|with dignity|peacefully)))`;
const DAY = String.raw`(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)`;

/** English rules of the crisis lane, over folded text. */
export const crisisRulesEn: CrisisRule[] = [
  {
    name: "crisis.en.wants-to-die",
    version: 1,
    lang: "en",
    level: "ideation",
    pattern: pattern(
      String.raw`\b(?:want(?:s|ed|ing)?|wanna|wish(?:es|ed|ing)?(?: (?:i|he|she|they))?|would (?:rather|like)|'d (?:rather|like|be better off)|rather|hop(?:e|es|ing)(?: (?:i|he|she))?|pray(?:s|ing)?|urges?|desire|long(?:s|ing)?|need|feel(?:s|ing)? like|felt like|(?:think(?:s|ing)?|thought|thoughts?|dream(?:s|ing)?|fantasi[sz](?:e|es|ing)|talk(?:s|ed|ing)?) (?:[a-z]{1,10} ){0,3}(?:about|of)) ${SOME}(?:to |i (?:could |would |can )|about |was |were |he was |she was )?${SOME}(?:${END}|taking all (?:of )?(?:my|the|his|her|their) (?:${MEANS})\b(?! (?:to|with|before|after|as|every|at|in|for|on|together|each))|dying(?! (?:of|from|for|to|in my sleep one)|,? (?:she|he|grand|dad|mum|mom))|dead|killing ${SELF}|ending (?:it|my life|his life|her life|things|it all)|suicide|taking (?:my|his|her|their) (?:own )?life|hurting ${SELF}|harming ${SELF}|cutting ${SELF}|jumping (?:off|in front)|hanging ${SELF}|not existing|disappearing|gone)`,
    ),
  },
  {
    name: "crisis.en.no-wish-to-live",
    version: 1,
    lang: "en",
    level: "ideation",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:don'?t|do not|doesn'?t|didn't|no longer|not) (?:[a-z]{1,9} ){0,2}(?:want|wanna|wish|care|see (?:a|any|the) (?:reason|point|use)) ?(?:to |in |of )?(?:[a-z]{1,9} ){0,2}(?:live|living|be alive|be here|exist|go on living|carry on living|wake up|be on this (?:earth|planet)|keep living|stay alive)\b
      |\b(?:no|any) (?:reason|point|will|desire|wish) (?:to |in |left to |for me to )?(?:live|living|stay alive|go on living|be alive|be here|existing|staying alive)
      |\bbetter off (?:without me|dead|if i (?:was|were) (?:dead|gone)|if i died)
      |\b(?:no ?(?:one|body)) would (?:[a-z]{1,8} ){0,2}(?:notice|care|miss me)(?: [a-z]{1,8}){0,2} (?:if i|was gone|were gone|died|disappeared)
      |\blife (?:isn't|is not|isnt|is no longer|just isn't) worth (?:it|living)
      |\b(?:wish|wished) (?:i )?(?:had never been|was never|were never|hadn't been|wasn't|weren't) (?:born|alive|here)
      |\b(?:can't|cannot|can not|cant) (?:bear|stand|face) (?:to |being |another day )?(?:live|living|alive|of this life)
      |\bliving (?:doesn't|does not|no longer) interests? me|\bno place for me (?:in this world|here|on (?:this )?earth)|\bshould have (?:died|been me who died)|\bwish (?:i|it) had (?:died|killed me)|\bturn of the wheel|\b(?:wonder|imagine) what it (?:would|'d) be like to (?:jump|die|be dead|not)
      |\b(?:passively|actively) suicidal`),
  },
  {
    name: "crisis.en.suicidal-thoughts",
    version: 2,
    unless: GENERAL,
    lang: "en",
    level: "ideation",
    pattern: pattern(String.raw`
      \b(?:have|having|has|had|get|gets|getting|my|his|her|these|those|with|the|of|experiencing|bad|constant|intrusive) (?:[a-z]{1,11} ){0,3}(?:suicidal|suicide|self-?harm) (?:thoughts?|ideation|ideas?|urges?|feelings?|impulses?)
      |\b(?:i'?m|i am|am|is|he's|she's|feel|feels|feeling|been|become|becoming|became|get|getting) (?:[a-z]{1,10} ){0,3}suicidal\b
      |\b(?:suicidal thoughts|thoughts of (?:suicide|dying|killing)) (?:are|keep|have|won't|came|come)
      |\b(?:suicide|dying|death|being dead) (?:seems|feels|looks|is|would be|sounds) (?:[a-z]{1,10} ){0,3}(?:way out|option|answer|solution|relief|easier|peaceful|better|comforting)
      |\bonly (?:way out|option|solution|answer)[a-z ,]{0,14} (?:is |to |would be )?(?:to )?(?:die|death|suicide|kill myself|end it)
      |\b(?:afraid|scared|terrified|worried) (?:that )?(?:i(?:'ll| will| might| may| could|'m going to)|of what i (?:might|could)|he(?:'ll| will| might)|she(?:'ll| will| might)|they(?:'ll| might)|of) (?:[a-z]{1,8} ){0,2}(?:kill(?:ing)? ${SELF}|hurt(?:ing)? ${SELF}|harm(?:ing)? ${SELF}|do something (?:stupid|to ${SELF}|bad to)|do to ${SELF}|act on (?:it|them)|end (?:it|my life|his life|her life)|suicide)
      |\b(?:i|he|she|started|been|keep|keeps|am|is) (?:[a-z]{1,10} ){0,2}(?:cut|cuts|cutting|self-?harm(?:ing|s|ed)?|burn|burns|burning) (?:myself(?! (?:shaving|chopping|while|cooking|cleaning|gardening|opening|slicing|on (?:a|the|some)|with (?:a|the) (?:can|lid|bread|rusty|kitchen)))|herself|himself|my (?:arms?|wrists?|thighs?|legs?) (?:again|every|with|to feel))
      |\b(?:started|been|back to|keep|relapsed (?:into|with)) self-?harm(?:ing)?
      |\bi (?:just |only |really )?want (?:out|it to end|it all to (?:end|stop|be over)|everything to (?:end|stop))`),
  },
  {
    name: "crisis.en.pictures-death",
    version: 2,
    unless:
      /\b(?:to (?:a|my|our|young|small) (?:[a-z]{1,9} ){0,2}(?:child(?:ren)?|kids?|toddler|old|class|son|daughter|pupils))(?![a-z])/,
    lang: "en",
    level: "ideation",
    pattern: pattern(String.raw`
      \b(?:stopping me from|stops me from|(?:talks?|talking|joking|jokes) about|think(?:ing)? (?:a lot )?about|give in to (?:the )?(?:urges?|thoughts?) (?:to|of)|imagin(?:e|es|ed|ing)|pictur(?:e|es|ing)|visuali[sz](?:e|ing)|fantasi[sz](?:e|es|ing)(?: about)?|dream(?:s|ing)? (?:of|about)|daydream(?:s|ing)? (?:of|about)|consider(?:s|ing)?|contemplat(?:e|es|ing)|tempted to|urges? to|impulse to|idea of|images of|visions of|obsessed with|stop myself from|keep myself from|capable of|research(?:ing)?|googl(?:e|ing)|planning|thinking of|think of|thoughts? of) (?:[a-z]{1,8} ){0,3}(?:${ACT}|dying(?! (?:of|from))|(?:my|about my|death,? about my) (?:own )?(?:death|funeral|suicide)|death(?=[ .,!?]|$)(?! (?:penalty|certificate|rate|of|in))|wanting to die)`),
  },
  {
    name: "crisis.en.better-dead",
    version: 1,
    lang: "en",
    level: "ideation",
    negationInside: true,
    tense: "now",
    pattern: pattern(String.raw`
      \b(?:trying|try|struggling|hard|begging me|reasons?) not to (?:${ACT})
      |\b(?:dying|death|being dead|suicide|to die|not existing|not being here|ending it)(?: [a-z]{1,9}){0,2} (?:would|sounds?|seems?|feels?|looks?|is|might|will) (?:[a-z]{1,10} ){0,4}(?:relief|gentler|sweeter|easier|simpler|better|peaceful|way out|option|answer|solution|escape|release|kinder|welcome|appealing|comforting|nice|good)
      |\b(?:waiting|hop(?:e|ing)|pray(?:ing)?|ready|longing|beg(?:ging)?) (?:[a-z]{1,8} ){0,3}(?:to die|for death|i (?:don't|won't|do not) wake up|i never wake up|not to wake up|to not wake up|it would (?:all )?end)
      |\b(?:sick|tired|done|fed up|exhausted|had enough) (?:of|with) (?:living|being alive|life|existing|this life|my life)
      |\bif i (?:died|was dead|were dead|was gone|were gone|disappeared|wasn't here|weren't here|weren't around|wasn't around|killed myself|didn't wake up|never woke up|stopped existing)
      |\b(?:deserve|ready|need|prefer) to (?:die|be dead|disappear)\b(?! (?:from|of|with|at))
      |\b(?:i )?(?:wish|wished) (?:i|that i|he|she) (?:was|were|wasn't|weren't|had died|could die|could (?:just )?(?:disappear|die|go to sleep|stop existing|not wake)|didn't (?:exist|wake)|would (?:just )?(?:die|not wake|never wake)|had never)(?: (?:dead|gone|alive|here|born|never born|not here))?(?=[ .,!?]|$)(?! (?:better|more|less|able|young|old|fit|well|taller|pregnant|healthier|at|in|on|with|wearing|so|still|as|a|an|the))
      |\b(?:disappear|sleep|vanish) forever\b
      |\b(?:nothing|no one|nobody)(?: left)? (?:to live for|keeping me (?:here|alive))
      |\b(?:go to sleep|fall asleep) and (?:never|not|don't) wake(?: up)?|\bnever (?:wake|waking) up(?: again)?
      |\bkms\b`),
  },
  {
    name: "crisis.en.act-alone",
    version: 1,
    lang: "en",
    level: "ideation",
    namedOnly: true,
    pattern: pattern(String.raw`\b${ACT}`),
  },
  {
    name: "crisis.en.word-suicide",
    version: 2,
    unless: GENERAL,
    lang: "en",
    level: "ideation",
    namedOnly: true,
    pattern: pattern(
      String.raw`\b(?:(?:thoughts?|ideas?|urges?|idea|plans?|temptation|images) (?:of|about) (?:my |committing )?suicide|my suicide|suicidal(?! patients?)|thinking (?:of|about) suicide)\b`,
    ),
  },
  {
    name: "crisis.en.roundabout",
    version: 1,
    lang: "en",
    level: "ideation",
    negationInside: true,
    tense: "now",
    pattern: pattern(String.raw`
      \bsee myself (?:[a-z]{1,8} ){0,2}(?:hanging|dead|dying|jumping|in a coffin)
      |\b(?:world|life|family|kids|everyone)[a-z' ]{0,30} without me(?= ?[.,!?]|$| in it| probably)
      |\bnothing (?:is )?(?:keeps?|keeping|holds?|holding) me here
      |\bmy heart (?:would|could|will|to) (?:just )?(?:stop|give out)
      |\b(?:but|and|though) i (?:still |do |often |constantly )?think about it(?= ?[.,!?]|$| (?:a lot|every|all|often|constantly))
      |\bif i had the (?:courage|guts|nerve)|\bif i (?:didn't|did not) exist
      |\bis (?:my |this )?life (?:[a-z]{1,8} ){0,2}worth (?:it|living)
      |\bsuicide (?:never|won't|doesn't|keeps|is always) (?:leaves?|leave|haunts?|haunting|tempts?|on|with|in) (?:me|my)
      |\bnot sure (?:if |that )?i (?:still )?want to (?:live|be alive|be here)
      |\bi hurt myself (?:so|to (?:feel|cope|stop)|on purpose|because|when i (?:feel|am sad))
      |\bi envy (?:the dead|dead people|people who (?:die|died|are dead))
      |\bi (?:just |have )?cut myself (?:[a-z]{1,8} ){0,2}(?:last night|again|yesterday|today|tonight|on purpose|to feel|this)
      |\b(?:don't|do not) deserve to (?:live|be alive)
      |\b(?:no|don't have the) (?:strength|energy|courage) (?:left )?to (?:live|go on living|stay alive)`),
  },
  {
    name: "crisis.en.intends",
    version: 2,
    unless: ordinary.en,
    lang: "en",
    level: "plan",
    pattern: pattern(String.raw`
      \b(?:going to|gonna|gunna|will|i'll|he'll|she'll|about to|plan(?:s|ning|ned)? (?:on |to )?|intend(?:s|ing)? (?:on |to )?|decided (?:to|on)|decided i'm|ready to|determined to|threaten(?:s|ed|ing)? to|tonight i(?:'m| am)?|try(?:ing)? to) ?(?:just |finally |probably |definitely |actually |going to )?(?:${ACT}|do it tonight|tak(?:e|ing) (?:all|the whole|every)(?: of)?(?: [a-z]{1,9}){0,3} (?:${MEANS})\b(?! (?:to|with|before|after|as (?:prescribed|usual|directed|told)|every|at|in|for|on|together|each))|swallow(?:ing)? (?:all|the whole|every|my)(?: [a-z]{1,9}){0,3} (?:${MEANS})|step(?:ping)? in front of)
      |\b(?:decided|decision|chosen|resolved|determined) to (?:die|be dead|end things)\b(?! (?:at home|with dignity|of|from))`),
  },
  {
    name: "crisis.en.time-set",
    version: 2,
    unless: ordinary.en,
    lang: "en",
    level: "plan",
    impersonal: true,
    pattern: pattern(String.raw`
      \b(?:tonight|tomorrow|this weekend|in (?:an|a few|two) hours?)[, ](?:[a-z',]{1,9} ){0,4}(?:i(?:'ll| will) (?:be (?:dead|gone)|end it|do it|kill myself)|it (?:ends|will (?:all )?be over)|it'll be over|i(?:'m| am) (?:ending it|doing it|done for good)|i won't be (?:here|alive|around))
      |\b(?:when|by the time) you (?:read|see|find|get) this
      |\bno longer be (?:in this world|here|alive)
      |\b(?:planning|preparing|scheduling|organi[sz]ing|planned|prepared) (?:my|his|her) (?:own )?(?:suicide|death)
      |\bmy plan is (?:ready|set|made|in place)
      |\b(?:won't|will not|wont) be (?:here|alive|around) (?:tomorrow|tonight|much longer|next week|by (?:the )?(?:morning|monday|weekend)|anymore after|to see)
      |\b(?:this is|it's) my (?:last|final|goodbye) (?:post|message|night|day|goodbye|note|letter)(?! (?:of|in|at|on|before|with|as))
      |\b(?:goodbye|good bye) (?:everyone|all|world|forever|to (?:you )?all|mum|mom|my friends)
      |\b(?:suicide|goodbye|farewell) (?:note|letter)s?\b
      |\b(?:written|wrote|writing|left) (?:[a-z]{1,9} ){0,3}(?:suicide|goodbye|farewell) (?:notes?|letters?|messages?)
      |\b(?:i|he|she|they)(?:'ve|'s| have| has)? (?:got |made |already )?(?:a|my|his|her|the)? ?(?:plan|date|method|place|time) (?:set |ready |picked |chosen |in place )?(?:to (?:kill|end|die|do it)|for (?:my|his|her) (?:suicide|death)|of (?:how|killing))
      |\b(?:i|he|she|they)(?:'ve|'s| have| has) (?:picked|chosen|set|planned) (?:[a-z]{1,8} ){0,2}(?:date|day|place|method|time|way|how)[a-z ]{0,24}(?:die|end|suicide|kill|it all|do it)
      |\b(?:by the time you read this|sorry for what i'm about to do|giving away my things|given away (?:all )?(?:my|his|her) (?:things|stuff|belongings|possessions))
      |\b(?:on|standing on|at) (?:the|a) (?:edge|ledge|roof|bridge)[a-z, ]{0,40}(?:jump|end it|die|let go)`),
  },
  {
    name: "crisis.en.means-ready",
    version: 1,
    lang: "en",
    level: "plan",
    pattern: pattern(String.raw`
      \b(?:bought|have|has|got|saved up|saved|saving|stockpiled|stockpiling|hoarded|hoarding|collected|collecting|kept|keep|ordered|stashed|found|hidden|hid|loaded|stolen|stole|been saving) (?:[a-z0-9'-]{1,12},? ){0,5}(?:${MEANS})(?:,?(?: [a-z'-]{1,12},?){0,6}) (?:to (?:kill|end it|die|do it|take them all|overdose|hang|use on)|and (?:i|i'm|he|she) (?:[a-z']{1,8} ){0,4}(?:kill|die|end it|use (?:it|them)|take them all|swallow|goodbye|note)|so i can (?:die|end|kill|go)|for (?:when i|tonight|my suicide|the day))
      |\b(?:pills|rope|noose|gun|knife|blade|razor|bottle of pills|tablets) (?:[a-z'-]{1,10} ){0,4}(?:in front of me|in my hand|next to me|beside me|on the table|in my lap|ready)
      |\b(?:i|he|she|just|have|has|i've) (?:just )?(?:swallowed|took|taken|downed) (?:[a-z]{1,9} ){0,2}(?:all (?:of )?(?:my|the|his|her|them)|a (?:whole|full) (?:bottle|box|pack)|too many|[0-9]{2,3}|the whole (?:bottle|box|pack)|an? overdose|a (?:bunch|lot|load|handful)) (?:[a-z]{1,12} ){0,5}(?:to (?:die|kill|end|sleep forever|never wake)|because i (?:want|wanted)|hoping (?:to|i|not))
      |\b(?:i|he|she|i've|just) (?:have |has )?(?:just )?overdosed (?:on purpose|tonight|just now|this (?:morning|evening))`),
  },
  {
    name: "crisis.en.asks-how",
    version: 2,
    unless:
      /\b(?:lice|mites|bedbugs|bacteria|germs|weeds|mou?ld|mosquitoes|ants|virus|tumou?rs?|cells?)(?![a-z])/,
    lang: "en",
    level: "plan",
    negationInside: true,
    impersonal: true,
    pattern: pattern(String.raw`
      (?<!\bno )\b(?:how|what|which|ways?|methods?|enough|fatal|lethal|painless(?:ly)?|sure|quick(?:est)?)[a-z0-9', -]{0,60}\b(?:kill (?:myself|oneself|me)(?! (?:if|when|for))|hang myself|end my (?:own )?life|commit suicide|take my own life|overdose (?:and die|on purpose|successfully|to die))
      |\b(?:enough|lethal|fatal|sufficient)[a-z0-9', -]{0,24} (?:to|for me to) (?:die(?! (?:of|from))|kill me|end it|never wake up|not wake up|end my life|finish me)
      |\b(?:how (?:many|much)|what dose|would it take|does it take)[a-z0-9', -]{0,50} (?:to|so i) (?:die(?! (?:of|from))|never wake up|not wake up|don't wake up|end it all|be dead)
      |\b(?:paracetamol|tylenol|acetaminophen|insulin|pills?|meds?|tablets?|overdos[a-z]{1,4}|hanging|drowning|gas)[a-z0-9', -]{0,30} (?:work|effective|painless|quick|enough|reliable)[a-z]{0,3} (?:for|to commit|as) (?:a )?suicide
      |\b(?:where|how|is there|any|looking for) (?:[a-z'-]{1,10} ){0,4}(?:cyanide|strychnine|hemlock|nembutal|(?:painless|quick|fast|deadly|lethal) poison|poison (?:for myself|that is painless))
      |\bknow how (?:much|many) (?:it takes|i need|to take)[a-z ]{0,10} (?:to die|not to wake up|to not wake up|to never wake up|to end it)
      |\bhow (?:do|can|could|would|should) i (?:[a-z]{1,8} ){0,2}(?:die\b(?! (?:of|from|with)\b)|end it all|never wake up|not wake up)
      |\b(?:how|what|which)[a-z0-9', -]{0,50} (?:to|so i) (?:never wake up|not wake up|don't wake up|end it all|die painlessly)
      |\bhow (?:many|much)[a-z0-9', -]{0,40} so (?:it|that it) (?:works|will work|doesn't fail)
      |\b(?:painless|peaceful|quick|reliable) (?:suicide|death|way out|exit)(?! (?:for (?:my|our) (?:dog|cat|mother|father|mum|dad)|of my))
      |
      \b(?:how (?:many|much)|how (?:do|can|could|would|should) (?:i|you|one)|what(?:'s| is| are| would be)? (?:the )?(?:dose|amount|best|easiest|quickest|fastest|least|most|painless|way)|(?:painless|quick|easy|easiest|quickest|fastest|surest|best|least painful|peaceful|sure) (?:way|ways|method|methods)|(?<!no )ways?|method) (?:[a-z0-9'-]{1,14},? ){0,9}
      (?:to (?:die(?! (?:with|at|of|from|in|\?$)) ?|kill (?:myself|yourself|oneself|me|you)|end (?:my|your) (?:own )?life|end it all|commit suicide|overdose|hang myself|never wake up|not wake up|be fatal to me)|(?:kill myself|end my life|die without pain|painlessly kill|commit suicide|die painlessly|would kill me|will kill me|hang myself|die in my sleep tonight|take to die))`),
  },
  {
    name: "crisis.en.completed",
    version: 1,
    lang: "en",
    level: "past",
    tense: "past",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:killed|hanged|hung|shot|drowned) (?:himself|herself|themselves)
      |\b(?:took|taken|ended) (?:his|her|their) (?:own )?li(?:fe|ves)
      |\b(?:died|dead|lost|passed) (?:[a-z]{1,12} ){0,5}(?:by|to|from|through) suicide
      |\b(?:committed|completed) suicide
      |\b(?:his|her|their|'s) suicide\b`),
  },
  {
    name: "crisis.en.attempt",
    version: 1,
    lang: "en",
    level: "past",
    pattern: pattern(
      String.raw`\b(?:suicide attempts?|attempted suicide|(?:tried|attempted) to (?:kill ${SELF}|end (?:my|his|her) life|hang ${SELF}|commit suicide|take (?:my|his|her) (?:own )?life|overdose))`,
    ),
  },
  {
    name: "crisis.en.recent-attempt",
    version: 1,
    lang: "en",
    level: "plan",
    tense: "now",
    pattern: pattern(String.raw`
      \b(?:yesterday|last night|this morning|tonight|(?:a few|two|three) hours ago)[a-z', ]{0,24} (?:tried to (?:kill|hang|overdose|end (?:my|his|her) life|take (?:my|his|her))|attempted suicide|took an overdose|almost (?:jumped|killed myself|did it))
      |\b(?:tried to (?:kill ${SELF}|hang ${SELF}|overdose|end (?:my|his|her) life|take (?:my|his|her) (?:own )?life)|attempted suicide|almost killed myself)(?: [a-z]{1,9}){0,3} (?:yesterday|last night|this morning|tonight)`),
  },
  {
    name: "crisis.en.distress",
    version: 2,
    unless: /\b(?:creams?|lotion|shampoo|recipes?|ointment|mattress)(?![a-z])/,
    lang: "en",
    level: "distress",
    negationInside: true,
    pattern: pattern(String.raw`
      \b(?:can'?t|cannot|can not) (?:[a-z]{1,8} ){0,2}(?:take (?:it|this|life|any more|anymore)(?!(?: any ?more)? (?:with|because of) (?:th[a-z]{2,3} |my |food|milk)(?:itch[a-z]{0,3}|rash|cough[a-z]{0,3}|noise|heat|hiccups|smell|queue|waiting)?)|go on(?! (?:holiday|vacation|the|a|my|long|dates?|trips?|to) ?)|cope|do (?:this|it) (?:any ?more|any longer)|keep (?:going|doing this|living like this)|carry on|see a way out|see any way out|stand (?:myself|my life))
      |\b(?:at|reached|hit|past) (?:the end of my (?:rope|tether)|my (?:breaking|lowest) point|rock bottom|my wit'?s end)
      |\b(?:i'?m|i am|i feel|feeling|feel|he feels|she feels|she's|he's|they feel) (?:[a-z]{1,10} ){0,3}(?:hopeless|worthless|desperate|a burden|numb inside|broken inside|empty inside|trapped|like giving up|like a failure|so alone)
      |\b(?:no|without(?: any)?) (?:[a-z]{1,7} )?(?:strength|fight|energy|courage) (?:left|any ?more)(?! in my (?:arm|leg|hand|knee))
      |\b(?:lost|no|given up|giving up|without) (?:all |any |on )?(?:hope(?! (?:that|this|it|you|of (?:a )?(?:cure|finding)))|life|everything)(?: left| any ?more| in me)?(?=[ .,!?]|$)(?! (?:expectancy|insurance|threatening|changing|saving))
      |\b(?:i )?(?:hate (?:myself|my life|being alive)|don't see the point|no point (?:any ?more|in anything|going on)|nothing matters|what's the point of (?:anything|living|going on|it all))
      |\b(?:cry(?:ing)?|sob(?:bing)?|break(?:ing)? down) (?:[a-z]{1,9} ){0,2}(?:every (?:day|night|single|evening)|all (?:day|night|the time)|myself to sleep|constantly)
      |\b(?:falling apart|losing the will|so tired of (?:living|life|fighting|existing|everything|being alive)|tired of being alive|dark thoughts|nobody cares|emotionally exhausted|out of strength|no ?one (?:left )?to talk to|nothing brings me (?:any )?joy|just surviving|i'm drowning(?! in (?:paperwork|work|appointments))|(?:feel|feeling) (?:so |totally |completely )?(?:useless|abandoned|alone in the world))`),
  },
];

/** Halves of a plan in English. */
export const crisisPartsEn: CrisisPart[] = [
  { name: "crisis.en.act", version: 1, lang: "en", part: "act", pattern: pattern(String.raw`\b(?:${ACT}|${DIE})`) },
  {
    name: "crisis.en.soon", version: 1, lang: "en", part: "soon",
    pattern: pattern(String.raw`\b(?:tonight|tonite|tmrw|tomorrow|giving (?:it|myself) (?:one|a|until|till) [a-z]{1,9}|this (?:weekend|week|evening|afternoon)|next (?:week|weekend|time)|(?:on |by |until |this |next |before )?${DAY}(?: night| morning)?|soon|right now|in (?:an|a few|one|two|three|[0-9]{1,2}) (?:hours?|days?|minutes?|weeks?)|(?:before|after|until|by) (?:christmas|new year|tomorrow|the (?:weekend|end|holidays|summer)|my birthday|(?:my|his|her) [a-z]{2,10}'?s birthday)|as soon as|once (?:i'm|i am|everyone|the kids|they|she|he)|when (?:everyone|they|he|she|my [a-z]{2,10})(?:'s| is| are)? (?:asleep|away|gone|out|at))(?![a-z])`),
  },
  {
    name: "crisis.en.weapon", version: 1, lang: "en", part: "weapon",
    pattern: pattern(String.raw`
      \b(?:bought|buying|own|owns|have|has|had|got|i've|kept|keep|keeps|order(?:ed|ing)|stash(?:ed|ing)|found|hidden|hid|hiding|loaded|stolen|stole|holding|there'?s|there is|sitting with|staring at|looking at|sharpened|with|took out|takes out) (?:[a-z0-9'-]{1,12},? ){0,5}(?:${WEAPON})\b
      |\b(?:${WEAPON}) (?:[a-z]{1,8} ){0,2}(?:is|are|loaded|ready|in (?:front of me|my (?:hand|hands|drawer|bag|lap|room|pocket))|hidden|next to me|beside me|on the table|under (?:my|his|her) (?:bed|mattress|pillow))
      |\b(?:on|at|found|picked) (?:top of )?(?:the|a|my) (?:edge|ledge|roof|rooftop|bridge|balcony|cliff|platform|tracks|rails|parapet|building)\b|\bturned the gas on|\bturned on the gas|\bordered the (?:stuff|powder|product|chemical)`),
  },
  {
    name: "crisis.en.pills", version: 1, lang: "en", part: "pills",
    pattern: pattern(String.raw`
      \b(?:bought|own|owns|have|has|had|got|saved|saving|save|stockpil(?:e|ed|ing)|hoard(?:ed|ing|s)?|collect(?:ed|ing)|kept|keep|keeps|keeping|order(?:ed|ing)|stash(?:ed|ing)|found|hidden|hid|hiding|stolen|stole|holding|sitting with|staring at|looking at|enough) (?:[a-z0-9'-]{1,12},? ){0,5}(?:${MEANS}|packs|boxes)
      |\b(?:${MEANS}) (?:[a-z]{1,8} ){0,2}(?:in (?:front of me|my (?:hand|hands|drawer|bag|lap|room|pocket))|hidden|next to me|beside me|on the table|under (?:my|his|her) (?:bed|mattress|pillow))
      |\b(?:swallowed|took|taken|downed|swallowing|showed me) (?:[a-z]{1,9} ){0,2}(?:${MEANS})|\bemptied (?:[a-z]{1,9} ){0,2}(?:medicine cabinet|bottle|box|packs?)|\b(?:poison|cyanide)\b
      |\b(?:swallowed|took|taken|downed|swallowing) (?:[a-z]{1,9} ){0,2}(?:all (?:of )?(?:my|the|his|her|them)|the whole|a (?:whole|full)|too many|every)`),
  },
  {
    name: "crisis.en.intent", version: 1, lang: "en", part: "intent", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:(?:i'll|i will|i'm|im|i am|going to|gonna|ready to|about to|left to|have to|need to|where i'll|how i'll|when i'll|where to|how to|want to|plan(?:ning)? to|decided to|courage to) (?:just |finally |actually |going to |gonna )?(?:do(?:ing)? it|go(?:ing)? through with it|us(?:e|ing) (?:it|them)(?: on myself)?|tak(?:e|ing) them(?: all)?|try(?:ing)? again|jump(?:ing)?|go peacefully|jumping(?=[.,!]|$)|go(?:ing)? to sleep for good)|(?:use|using) it on (?:myself|himself|herself)|(?:next|this) time i (?:won't|will not|'ll|will) (?:fail|miss|hesitate|do it|succeed|make sure)|the means|what (?:i need|it takes|i need to do it)(?=[.,!]|$| to (?:die|end|kill|hang|do it)| and (?:i |tonight))|made up my mind|my mind is made up|(?:cut|slit|slash)(?:ting)? (?:my|his|her) (?:wrists|throat))`),
  },
  {
    name: "crisis.en.ready", version: 1, lang: "en", part: "ready", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:(?:accounts|affairs|papers) (?:are )?in order|decided on the (?:day|date|way|method)|(?:done|made) my will|everything(?:'s| is) (?:ready|set|prepared|in order|arranged)|(?:got|put|settled|sorted|finished|written|wrote|signed|made|left) (?:[a-z]{1,9} ){0,3}(?:affairs|will|funeral|goodbyes?|notes?|letters?|paperwork)|(?:suicide|goodbye|farewell) (?:notes?|letters?|messages?|texts?|videos?)|(?:texted|messaged|sent|said|saying|told) (?:[a-z]{1,8} ){0,2}goodbye|(?:gave|given|giving) away (?:[a-z]{1,8} ){0,2}(?:things|cat|dog|pets?|stuff|belongings|possessions)|(?:picked|chosen|chose|set|fixed) (?:[a-z]{1,8} ){0,2}(?:date|day|place|method|time|spot)|made up my mind|my mind is made up|it(?:'s| is) over for me|\bgoodbye(?=[,.!]|$)|look after my (?:kids|cat|dog|children)|forgive me|i'm sorry everyone|thank(?:s| you) for everything(?=[.,!]|$))`),
  },
  {
    name: "crisis.en.end", version: 1, lang: "en", part: "end", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:it(?:'s|'ll| is| will) (?:all |finally )?(?:be )?(?:all )?over\b(?!, (?:the|my) (?:move|exam|chemo|surgery))|i'm leaving(?: (?:tonight|tomorrow|this weekend|soon|on ${DAY}|${DAY}))?(?=[.,!]|$| (?:for good|forever|this world))|the suffering (?:stops|ends)|it(?:'ll| will) be (?:tonight|tomorrow|on ${DAY}|${DAY})|i'm stopping here|(?:chose|chosen|picked) (?:the|a|my) (?:place|spot|method|way)|it's tonight or never|make it final|it to be (?:quick|over|final)|(?:wanted|wants?) to die|(?:i'll|i think i'll|talks about|about) (?:go|going|leave|leaving) (?:on )?(?:${DAY}|tonight|tomorrow|soon)|(?:join|joining) (?:my|our) (?:wife|husband|mother|mum|mom|dad|father|son|daughter|brother|sister|baby)(?! (?:at|in|for|on|to) )|(?:won't|don't|never|not) (?:find me|wake up|want to wake up|wanna wake up)|say(?:ing)? goodbye|tell (?:my|the|them) (?:kids |children |family |mum |mom |wife |husband )?(?:that )?i (?:love|loved|am sorry)|isn't (?:picking up|answering|responding)|not (?:picking up|answering|responding)|for good(?=[.,!]|$)|and the way(?=[.,!]|$))`),
  },
  {
    name: "crisis.en.wait", version: 1, lang: "en", part: "wait", negationInside: true,
    pattern: pattern(String.raw`\b(?:just |only )?waiting (?:for|until|till)|\b(?:until|till|when|once) i'm alone|\bnot (?:scared|afraid) any ?more|\b(?:high|strong|deep) enough|\b(?:he|she|they)(?:'ll|'s| will| is)? (?:going to )?(?:jump|fall asleep)`),
  },
]; // prettier-ignore
