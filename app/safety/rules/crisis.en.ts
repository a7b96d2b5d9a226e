import { pattern } from "../rule.ts";
import type { CrisisRule } from "./crisis.ts";

const SOME = String.raw`(?:(?:just|really|so|only|actually|honestly|literally|still|always|often|sometimes|constantly|seriously|almost|even|also|all|badly|not|never|to|be|kind of|sort of|kinda|desperately|truly) ){0,3}`;
const SELF = String.raw`(?:myself|himself|herself|themselves|themself|yourself|my self)`;
const LIFE = String.raw`(?:my|his|her|their|this|my own|his own|her own|their own) (?:own )?life`;
const END = String.raw`(?:die(?! (?:of|from|laughing|for|in peace|at home|with dignity|peacefully|in my sleep one|on stage|down|in a|hard|alone|young|before))|be dead|end (?:it(?! (?:with|there|here))|it all|things for good|everything|${LIFE}|my pain for good)|kill ${SELF}(?! (?:at|working|in the gym|over))|(?:kms|unalive ${SELF})|commit suicide|take ${LIFE}|hang ${SELF}|shoot ${SELF}(?! in the foot)|hurt ${SELF}|harm ${SELF}|cut ${SELF}|drown ${SELF}|overdose|disappear(?! (?:from (?:the|my)|into))|go to sleep and (?:never|not) wake up|never wake up|not wake up|not (?:be (?:here|alive|around)|exist|live)|stop (?:living|existing)|cease to exist|jump (?:off|from|in front)|slit (?:my|his|her) wrists|check out for good)`;
const MEANS = String.raw`(?:pills?|meds|medications?|tablets?|paracetamol|tylenol|acetaminophen|insulin|rope|noose|gun|rifle|pistol|knife|blade|razor|bleach|opioids|morphine|xanax|sleeping pills)`;

/** English rules of the crisis lane, over folded text. */
export const crisisRulesEn: CrisisRule[] = [
  {
    name: "crisis.en.wants-to-die", version: 1, lang: "en", level: "ideation",
    pattern: pattern(String.raw`\b(?:want(?:s|ed|ing)?|wanna|wish(?:es|ed|ing)?(?: (?:i|he|she|they))?|would (?:rather|like)|'d (?:rather|like|be better off)|rather|hop(?:e|es|ing)(?: (?:i|he|she))?|pray(?:s|ing)?|urges?|desire|long(?:s|ing)?|need|feel(?:s|ing)? like|felt like|(?:think(?:s|ing)?|thought|thoughts?|dream(?:s|ing)?|fantasi[sz](?:e|es|ing)|talk(?:s|ed|ing)?) (?:[a-z]{1,10} ){0,3}(?:about|of)) ${SOME}(?:to |i (?:could |would |can )|about |was |were |he was |she was )?${SOME}(?:${END}|dying(?! (?:of|from|for|to|in my sleep one)|,? (?:she|he|grand|dad|mum|mom))|dead|killing ${SELF}|ending (?:it|my life|his life|her life|things|it all)|suicide|taking (?:my|his|her|their) (?:own )?life|hurting ${SELF}|harming ${SELF}|cutting ${SELF}|jumping (?:off|in front)|hanging ${SELF}|not existing|disappearing|gone)`),
  },
  {
    name: "crisis.en.no-wish-to-live", version: 1, lang: "en", level: "ideation", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:don'?t|do not|doesn'?t|didn't|no longer|not) (?:[a-z]{1,9} ){0,2}(?:want|wanna|wish|care|see (?:a|any) (?:reason|point)) ?(?:to |in )?(?:[a-z]{1,9} ){0,2}(?:live|living|be alive|be here|exist|go on living|carry on living|wake up|be on this (?:earth|planet)|keep living|stay alive)\b
      |\b(?:no|any) (?:reason|point|will|desire|wish) (?:to |in |left to |for me to )?(?:live|living|stay alive|go on living|be alive|be here|existing|staying alive)
      |\bbetter off (?:without me|dead|if i (?:was|were) (?:dead|gone)|if i died)
      |\b(?:no ?(?:one|body)) would (?:[a-z]{1,8} ){0,2}(?:notice|care|miss me)(?: [a-z]{1,8}){0,2} (?:if i|was gone|were gone|died|disappeared)
      |\blife (?:isn't|is not|isnt|is no longer|just isn't) worth (?:it|living)
      |\b(?:wish|wished) (?:i )?(?:had never been|was never|were never|hadn't been|wasn't|weren't) (?:born|alive|here)
      |\b(?:can't|cannot|can not|cant) (?:bear|stand|face) (?:to |being |another day )?(?:live|living|alive|of this life)
      |\b(?:passively|actively) suicidal`),
  },
  {
    name: "crisis.en.suicidal-thoughts", version: 1, lang: "en", level: "ideation",
    pattern: pattern(String.raw`
      \b(?:have|having|has|had|get|gets|getting|my|his|her|these|those|with|the|of|experiencing|bad|constant|intrusive) (?:[a-z]{1,11} ){0,3}(?:suicidal|suicide|self-?harm) (?:thoughts?|ideation|ideas?|urges?|feelings?|impulses?)
      |\b(?:i'?m|i am|am|is|he's|she's|feel|feels|feeling|been|become|becoming|became|get|getting) (?:[a-z]{1,10} ){0,3}suicidal\b
      |\b(?:suicidal thoughts|thoughts of (?:suicide|dying|killing)) (?:are|keep|have|won't|came|come)
      |\b(?:suicide|dying|death|being dead) (?:seems|feels|looks|is|would be|sounds) (?:[a-z]{1,10} ){0,3}(?:way out|option|answer|solution|relief|easier|peaceful|better|comforting)
      |\bonly (?:way out|option|solution|answer)[a-z ,]{0,14} (?:is |to |would be )?(?:to )?(?:die|death|suicide|kill myself|end it)
      |\b(?:afraid|scared|terrified|worried) (?:that )?(?:i(?:'ll| will| might| may| could|'m going to)|of what i (?:might|could)|he(?:'ll| will| might)|she(?:'ll| will| might)|they(?:'ll| might)|of) (?:[a-z]{1,8} ){0,2}(?:kill(?:ing)? ${SELF}|hurt(?:ing)? ${SELF}|harm(?:ing)? ${SELF}|do something (?:stupid|to ${SELF}|bad to)|do to ${SELF}|act on (?:it|them)|end (?:it|my life|his life|her life)|suicide)
      |\b(?:i|he|she|started|been|keep|keeps|am|is) (?:[a-z]{1,10} ){0,2}(?:cut|cuts|cutting|self-?harm(?:ing|s|ed)?|burn|burns|burning) (?:myself|herself|himself|my (?:arms?|wrists?|thighs?|legs?) (?:again|every|with|to feel))
      |\b(?:started|been|back to|keep|relapsed (?:into|with)) self-?harm(?:ing)?
      |\bi want (?:out|it to end|it all to (?:end|stop|be over)|everything to (?:end|stop))`),
  },
  {
    name: "crisis.en.intends", version: 1, lang: "en", level: "plan",
    pattern: pattern(String.raw`
      \b(?:going to|gonna|gunna|will|i'll|he'll|she'll|about to|plan(?:s|ning|ned)? (?:on |to )?|intend(?:s|ing)? (?:on |to )?|decided (?:to|on)|decided i'm|ready to|threaten(?:s|ed|ing)? to|tonight i(?:'m| am)?|try(?:ing)? to) ?(?:just |finally |probably |definitely |actually |going to )?(?:kill(?:ing)? ${SELF}(?! (?:at|working|in the gym))|kms|unalive myself|end(?:ing)? (?:it all|it tonight|it for good|it(?=[.!,]|$)|${LIFE}|things for good)|hang(?:ing)? ${SELF}|shoot(?:ing)? ${SELF}(?! in the foot)|jump(?:ing)? (?:off|from|in front)|tak(?:e|ing) (?:my|his|her|their) (?:own )?life|overdos(?:e|ing)|commit(?:ting)? suicide|slit(?:ting)? (?:my|his|her) wrists|drown(?:ing)? ${SELF}|do it tonight|tak(?:e|ing) (?:all|the whole|every)(?: of)?(?: [a-z]{1,9}){0,3} (?:${MEANS})|swallow(?:ing)? (?:all|the whole|every|my)(?: [a-z]{1,9}){0,3} (?:${MEANS})|step(?:ping)? in front of)`),
  },
  {
    name: "crisis.en.time-set", version: 1, lang: "en", level: "plan",
    pattern: pattern(String.raw`
      \b(?:tonight|tomorrow|this weekend|in (?:an|a few|two) hours?)[, ](?:[a-z',]{1,9} ){0,4}(?:i(?:'ll| will) (?:be (?:dead|gone)|end it|do it|kill myself)|it (?:ends|will (?:all )?be over)|it'll be over|i(?:'m| am) (?:ending it|doing it|done for good)|i won't be (?:here|alive|around))
      |\b(?:won't|will not|wont) be (?:here|alive|around) (?:tomorrow|tonight|much longer|next week|by (?:the )?(?:morning|monday|weekend)|anymore after|to see)
      |\b(?:this is|it's) my (?:last|final|goodbye) (?:post|message|night|day|goodbye|note|letter)
      |\b(?:goodbye|good bye) (?:everyone|all|world|forever|to (?:you )?all|mum|mom|my friends)
      |\b(?:suicide|goodbye|farewell) (?:note|letter)s?\b
      |\b(?:written|wrote|writing|left) (?:[a-z]{1,9} ){0,3}(?:suicide|goodbye|farewell) (?:notes?|letters?|messages?)
      |\b(?:i|he|she|they)(?:'ve|'s| have| has)? (?:got |made |already )?(?:a|my|his|her|the)? ?(?:plan|date|method|place|time) (?:set |ready |picked |chosen |in place )?(?:to (?:kill|end|die|do it)|for (?:my|his|her) (?:suicide|death)|of (?:how|killing))
      |\b(?:i|he|she|they)(?:'ve|'s| have| has) (?:picked|chosen|set|planned) (?:[a-z]{1,8} ){0,2}(?:date|day|place|method|time|way|how)[a-z ]{0,24}(?:die|end|suicide|kill|it all|do it)
      |\b(?:by the time you read this|sorry for what i'm about to do|giving away my things|given away (?:all )?(?:my|his|her) (?:things|stuff|belongings|possessions))
      |\b(?:on|standing on|at) (?:the|a) (?:edge|ledge|roof|bridge)[a-z, ]{0,40}(?:jump|end it|die|let go)`),
  },
  {
    name: "crisis.en.means-ready", version: 1, lang: "en", level: "plan",
    pattern: pattern(String.raw`
      \b(?:bought|have|has|got|saved up|saved|saving|stockpiled|stockpiling|hoarded|hoarding|collected|collecting|kept|keep|ordered|stashed|found|hidden|hid|loaded|stolen|stole|been saving) (?:[a-z0-9'-]{1,12},? ){0,5}(?:${MEANS})(?:,?(?: [a-z'-]{1,12},?){0,6}) (?:to (?:kill|end it|die|do it|take them all|overdose|hang|use on)|and (?:i|i'm|he|she) (?:[a-z']{1,8} ){0,4}(?:kill|die|end it|use (?:it|them)|take them all|swallow|goodbye|note)|so i can (?:die|end|kill|go)|for (?:when i|tonight|my suicide|the day))
      |\b(?:pills|rope|noose|gun|knife|blade|razor|bottle of pills|tablets) (?:[a-z'-]{1,10} ){0,4}(?:in front of me|in my hand|next to me|beside me|on the table|in my lap|ready)
      |\b(?:i|he|she|just|have|has|i've) (?:just )?(?:swallowed|took|taken|downed) (?:[a-z]{1,9} ){0,2}(?:all (?:of )?(?:my|the|his|her)|a (?:whole|full) (?:bottle|box|pack)|too many|[0-9]{2,3}|the whole (?:bottle|box|pack)|an? overdose|a (?:bunch|lot|load|handful)) (?:[a-z]{1,12} ){0,5}(?:to (?:die|kill|end|sleep forever|never wake)|because i (?:want|wanted)|hoping (?:to|i|not))
      |\b(?:i|he|she|i've|just) (?:have |has )?(?:just )?overdosed (?:on purpose|tonight|just now|this (?:morning|evening))`),
  },
  {
    name: "crisis.en.asks-how", version: 1, lang: "en", level: "plan",
    pattern: pattern(String.raw`
      \b(?:how (?:many|much)|how (?:do|can|could|would|should) (?:i|you|one)|what(?:'s| is| are| would be)? (?:the )?(?:dose|amount|best|easiest|quickest|fastest|least|most|painless|way)|(?:painless|quick|easy|easiest|quickest|fastest|surest|best|least painful|peaceful|sure) (?:way|ways|method|methods)|ways?|method) (?:[a-z0-9'-]{1,14},? ){0,9}
      (?:to (?:die(?! (?:with|at|of|from|in))|kill (?:myself|yourself|oneself|me|you)|end (?:my|your) (?:own )?life|end it all|commit suicide|overdose|hang myself|never wake up|not wake up|be fatal to me)|(?:kill myself|end my life|die without pain|painlessly kill|commit suicide|die painlessly|would kill me|will kill me|hang myself|die in my sleep tonight|take to die))`),
  },
  {
    name: "crisis.en.completed", version: 1, lang: "en", level: "past", tense: "past", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:killed|hanged|hung|shot|drowned) (?:himself|herself|themselves)
      |\b(?:took|taken|ended) (?:his|her|their) (?:own )?li(?:fe|ves)
      |\b(?:died|dead|lost|passed) (?:[a-z]{1,12} ){0,5}(?:by|to|from|through) suicide
      |\b(?:committed|completed) suicide
      |\b(?:his|her|their|'s) suicide\b`),
  },
  {
    name: "crisis.en.attempt", version: 1, lang: "en", level: "past",
    pattern: pattern(String.raw`\b(?:suicide attempts?|attempted suicide|(?:tried|attempted) to (?:kill ${SELF}|end (?:my|his|her) life|hang ${SELF}|commit suicide|take (?:my|his|her) (?:own )?life|overdose))`),
  },
  {
    name: "crisis.en.recent-attempt", version: 1, lang: "en", level: "plan", tense: "now",
    pattern: pattern(String.raw`
      \b(?:yesterday|last night|this morning|tonight|(?:a few|two|three) hours ago)[a-z', ]{0,24} (?:tried to (?:kill|hang|overdose|end (?:my|his|her) life|take (?:my|his|her))|attempted suicide|took an overdose|almost (?:jumped|killed myself|did it))
      |\b(?:tried to (?:kill ${SELF}|hang ${SELF}|overdose|end (?:my|his|her) life|take (?:my|his|her) (?:own )?life)|attempted suicide|almost killed myself)(?: [a-z]{1,9}){0,3} (?:yesterday|last night|this morning|tonight)`),
  },
  {
    name: "crisis.en.distress", version: 1, lang: "en", level: "distress", negationInside: true,
    pattern: pattern(String.raw`
      \b(?:can'?t|cannot|can not) (?:[a-z]{1,8} ){0,2}(?:take (?:it|this|life|any more|anymore)|go on|cope|do (?:this|it) (?:any ?more|any longer)|keep (?:going|doing this|living like this)|carry on|see a way out|see any way out|stand (?:myself|my life))(?! (?:with|because of|after) (?:food|milk|meals|antibiotic))
      |\b(?:at|reached|hit|past) (?:the end of my (?:rope|tether)|my (?:breaking|lowest) point|rock bottom|my wit'?s end)
      |\b(?:i'?m|i am|i feel|feeling|feel|he feels|she feels|she's|he's|they feel) (?:[a-z]{1,10} ){0,3}(?:hopeless|worthless|desperate|a burden|numb inside|broken inside|empty inside|trapped|like giving up|like a failure|so alone)
      |\b(?:lost|no|given up|giving up|without) (?:all |any |on )?(?:hope(?! (?:that|this|it|you|of (?:a )?(?:cure|finding)))|life|everything)(?: left| any ?more| in me)?(?=[ .,!?]|$)(?! (?:expectancy|insurance|threatening|changing|saving))
      |\b(?:i )?(?:hate (?:myself|my life|being alive)|don't see the point|no point (?:any ?more|in anything|going on)|nothing matters|what's the point of (?:anything|living|going on|it all))
      |\b(?:cry(?:ing)?|sob(?:bing)?|break(?:ing)? down) (?:[a-z]{1,9} ){0,2}(?:every (?:day|night|single|evening)|all (?:day|night|the time)|myself to sleep|constantly)
      |\b(?:falling apart|losing the will|so tired of (?:living|life|fighting|existing|everything|being alive)|tired of being alive|dark thoughts|nobody cares)`),
  },
]; // prettier-ignore
