import { cited, nhs, nimh, ninds, who } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const englishBrainAndCarersThreads = [
  {
    key: "en-ms-fatigue-toddlers",
    lang: "en",
    topics: ["multiple-sclerosis", "fatigue"],
    author: "kettle-moss",
    relation: "patient",
    title: "MS fatigue with two under five: how do you ration yourself?",
    body: `By 4pm I am *done*. Not sleepy-tired, more like somebody pulled the plug. The kids are 2 and 4 and they don't do "Mummy needs to lie down". My partner helps loads but works shifts.

I've read the spoon thing. I need the version with **small humans climbing on you**.`,
    daysAgo: 152,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 11,
    answers: [
      {
        author: "lemon-pith",
        kind: "experience",
        body: `Mine are 9 and 11 now, so we survived. Floor games. All of them. I was a road, a mountain, a very sick patient at the toy hospital who had to lie still for twenty minutes. Best nap of the day.

Also: I stopped cooling the house and started cooling **me**. Heat wiped me out more than the stairs.`,
        daysAfter: 0.3,
        helped: 31,
        accepted: true,
        research: "open",
        comments: [
          {
            author: "kettle-moss",
            body: "A very sick patient who must lie still. You are a genius.",
            daysAfter: 0.1,
          },
        ],
      },
      {
        author: "kine-bastien",
        kind: "professional",
        body: `(French physiotherapist here, please excuse my English.)

The unplugged feeling is typical of MS fatigue, and it is not laziness. Three ideas which have some evidence, to adapt with your own team:

- **Plan rests before the crash.** Ten minutes lying flat at 11 and at 2 cost less than one hour at 4.
- **Exercise, in small and regular doses**, improves fatigue for many people with MS, and cooling before and after helps if heat makes things worse.
- Ask for an occupational therapist: they look at your real day, with the bath and the car seats, and find what can be moved, seated or dropped.

Also ask the doctor to look for what can be treated beside MS: sleep, mood, iron, thyroid, side effects. If the fatigue is suddenly much worse, or comes with new symptoms lasting more than a day, call the MS team: it may be a relapse or an infection.`,
        daysAfter: 1.7,
        accurateBy: ["dr-eleanor", "nurse-maeve"],
        accepted: true,
        research: "open",
      },
      {
        author: "marmalade",
        kind: "experience",
        body: `Screens at 4pm without guilt. I fought it for a year. One cartoon = one mother.`,
        daysAfter: 2.2,
        helped: 18,
        research: "open",
      },
      {
        author: "paper-boat",
        kind: "sourced",
        body: `NINDS and the NHS both have decent overviews that mention fatigue and heat. I printed the NHS one for my in-laws and they stopped saying "we're all tired".`,
        daysAfter: 5,
        sources: [
          cited(ninds("Multiple sclerosis", "health-information/disorders/multiple-sclerosis"), 2024),
          cited(nhs("Multiple sclerosis", "conditions/multiple-sclerosis/"), 2025),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "en-parkinsons-nights",
    lang: "en",
    topics: ["parkinsons-disease", "carers"],
    author: "northern-wren",
    relation: "carer",
    title: "He acts out his dreams and I have a black eye",
    body: `Graham has had Parkinson's for six years. Since the summer he fights burglars in his sleep. On Tuesday 3 February 2026 he caught me with his elbow, and the pharmacist in Hexham gave me a very odd look. We laugh about it, but I'm 67 and I bruise like a peach.

I don't want separate rooms after 41 years. Is there anything short of that?`,
    daysAgo: 286,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 6,
    answers: [
      {
        author: "dr-eleanor",
        kind: "professional",
        body: `Acting out dreams is common in Parkinson's (REM sleep behaviour disorder: the brake that normally keeps us still while dreaming no longer works). It is not aggression, and he is not fighting *you*.

Please tell the Parkinson's nurse or neurologist soon, because an injury has already happened and because it can be treated. They will also look for things that make it worse, such as certain medicines or sleep apnoea. Nothing should be stopped without them.

Meanwhile, make the room safe: lamps, glass and hard corners away from the bed, a mattress or cushions on the floor at his side, a long body pillow between you, windows locked. For now, **separate beds pushed close** is a compromise many couples choose: same room, same goodnight, no elbow.

See to your eye as well: double vision, a worsening headache or drowsiness after a knock needs urgent care.`,
        daysAfter: 0.8,
        accurateBy: ["dr-camille"],
        accepted: true,
        research: "open",
      },
      {
        author: "juniper",
        kind: "carer",
        body: `We've got two twin mattresses on one frame with one big headboard. From the door it looks like a marriage bed. A pool noodle under the fitted sheet down the middle, I kid you not.`,
        daysAfter: 1.5,
        helped: 16,
        accepted: true,
        research: "open",
        comments: [
          {
            author: "northern-wren",
            body: "Noodle purchased. Graham wants it in team colours.",
            daysAfter: 2,
          },
        ],
      },
      {
        author: "tin-whistle",
        kind: "experience",
        body: `I'm the Graham in my house. We feel dreadful about it in the morning, please keep laughing with him. It got much better once my team changed something and treated my sleep.`,
        daysAfter: 4.1,
        helped: 13,
        research: "open",
      },
    ],
  },
  {
    key: "en-dementia-car-keys",
    lang: "en",
    topics: ["dementia", "carers"],
    author: "second-verse",
    relation: "relative",
    title: "Dad has dementia and still drives. Who takes the keys?",
    body: `My father, Walter, 79, Lewy body dementia. He lives with my stepmom in Duluth. Twice this month he got lost coming home from church, and there's a new scrape on the passenger side nobody can explain. He was a truck driver for 35 years. The car *is* him.

My brother says hide the keys. I say that's a betrayal. If anyone local knows a driving assessment center, call me at 218-555-0143.`,
    daysAgo: 253,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 21,
    answers: [
      {
        author: "maple-step",
        kind: "carer",
        body: `We let the doctor be the bad guy, with her blessing. She wrote "**No driving, medical reasons**" on a prescription pad, dated and signed. Mom kept it in her purse and was furious with *the doctor*, not with us. Then we sold the car "to my nephew who needs it for work", which made her generous and not diminished.`,
        daysAfter: 0.4,
        helped: 38,
        accepted: true,
        research: "open",
      },
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `Getting lost on a familiar route and unexplained scrapes are two of the recognised warning signs, and Lewy body dementia adds changing attention and trouble judging space. Please treat this as a safety matter **this week**, not this winter.

- Ask his doctor directly for a decision on driving, and for a referral to an on-road assessment if there is doubt. Rules on who must report to the licensing office differ by country and state.
- Until then, agree on a pause: somebody else drives "while we wait for the test".
- Replace the *reasons* for driving before the car: church, coffee, haircut. Put the lifts on a calendar.
- He is losing a trade, not a habit. Let him talk about the 35 years.

If he insists on going out and you think people are in danger right now, call for help; you are allowed to.

One more thing: you may want to take your phone number out of the post.`,
        daysAfter: 1.2,
        accurateBy: ["dr-eleanor"],
        accepted: true,
        research: "open",
      },
      {
        author: "hollow-oak",
        kind: "experience",
        body: `I gave up my own keys last spring, early Alzheimer's. I won't lie, I cried in the garage. What helped was that nobody tricked me. My son sat down, said "I'm scared", and we went to hand them in together and then had pie.`,
        daysAfter: 2.6,
        helped: 44,
        research: "open",
      },
      {
        author: "paper-boat",
        kind: "sourced",
        body: `[WHO's dementia page](https://www.who.int/news-room/fact-sheets/detail/dementia) for the big picture, and the NHS one has a section on driving (UK rules but the reasoning holds).`,
        daysAfter: 9,
        sources: [
          cited(who("Dementia", "news-room/fact-sheets/detail/dementia"), 2025),
          cited(nhs("Dementia", "conditions/dementia/"), 2024),
        ],
        research: "open",
      },
      {
        author: "juniper",
        kind: "carer",
        body: `From the passenger seat: I kept a little log for two weeks. Date, what happened, who saw it. No adjectives. When I handed it to the neurologist, the talk took five minutes instead of a family war.`,
        daysAfter: 11.5,
        helped: 23,
        research: "open",
        comments: [
          {
            author: "second-verse",
            body: "Update: the doctor wrote the letter. Dad drove himself to hand in the license, my brother followed. He's teaching my son the truck stories now.",
            daysAfter: 30,
          },
        ],
      },
    ],
  },
  {
    key: "en-panic-attacks-bus",
    lang: "en",
    topics: ["anxiety"],
    author: "paper-boat",
    relation: "patient",
    title: "Panic attacks on the bus, now I walk 50 minutes to work",
    body: `It started with one attack on the number 14: heart racing, couldn't breathe, tunnel vision, I got off in the middle of nowhere. ER said my heart is fine. Since then I walk. When it rained last week I called in sick. I'm 27 and my world is getting smaller by one bus line at a time.

What actually works? Breathing apps make me *more* aware of my breathing.`,
    daysAgo: 113,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 26,
    answers: [
      {
        author: "dr-ines",
        kind: "professional",
        body: `You describe the mechanism perfectly: the attack passes, but avoiding the bus keeps the fear alive, and the world shrinks. The good news is that panic is among the problems that respond best to treatment.

What has the best evidence is **cognitive behavioural therapy with gradual exposure**. Roughly: understanding the false alarm, then meeting it in steps you choose. Standing at the stop. Sitting on a parked bus. One stop with a friend. One stop alone. Staying until the wave goes down by itself, because it always does.

Breathing exercises do not suit everybody, you are right. Some people do better looking outwards: naming five things they see, feeling their feet on the floor.

If therapy is hard to get, ask your doctor about guided self-help; medicines are also an option to discuss. And if you ever feel trapped enough to think of dying, call or text 988 in the US, or your local line: the numbers are below every page.

Chest pain, fainting or symptoms that are *new and different* still deserve a check, even with known panic.`,
        daysAfter: 0.7,
        accurateBy: ["dr-eleanor"],
        accepted: true,
        research: "open",
      },
      {
        author: "tin-whistle",
        kind: "experience",
        body: `Mine was supermarkets. My ladder had **eleven** steps, and step one was looking at a photo of the freezer aisle. I felt ridiculous. Four months later I did the Christmas shop. Frozen peas and all.`,
        daysAfter: 1.4,
        helped: 29,
        accepted: true,
        research: "open",
      },
      {
        author: "blue-thermos",
        kind: "experience",
        body: `Sour candy. Seriously. One of those face-twisting ones. It gives the brain something else to scream about.`,
        daysAfter: 1.9,
        helped: 12,
        research: "open",
      },
      {
        author: "maple-step",
        kind: "sourced",
        body: `NIMH has a short, readable brochure on panic disorder that made my husband finally get it.`,
        daysAfter: 4.5,
        sources: [cited(nimh("Anxiety disorders", "health/topics/anxiety-disorders"), 2024)],
        research: "open",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
