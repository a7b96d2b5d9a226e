import { cdc, cited, nhs, nice, niddk, who } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const englishBodyThreads = [
  {
    key: "en-long-covid-pacing",
    lang: "en",
    topics: ["long-covid", "fatigue"],
    author: "marmalade",
    relation: "patient",
    title: "Long COVID: every good day is followed by three in bed",
    body: `Fourteen months. On a good day I do *things*: laundry, a walk, see a friend. Then I'm flattened for three days, sore throat, brain like wet bread. My physio said push a little more each week. Each time I push, I crash.

Am I doing it wrong? How did you find your ceiling?`,
    daysAgo: 227,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 35,
    answers: [
      {
        author: "quiet-harbor",
        kind: "experience",
        body: `The good day *is* the trap. I wrote that on the fridge. My rule now is to stop at half of what I feel able to do, on good days too. It took about three months of boring discipline before the crashes got shorter.

- heart-rate alarm on a cheap watch
- sitting down to shower and to chop
- friends come to me, 45 minutes, and **they** make the tea`,
        daysAfter: 0.5,
        helped: 33,
        accepted: true,
        research: "open",
      },
      {
        author: "dr-eleanor",
        kind: "professional",
        body: `You are not doing it wrong. Feeling much worse hours or days after effort, out of proportion to it, has a name: **post-exertional symptom exacerbation**. When it is present, steadily pushing up exercise can make people worse, and current guidance is to pace: stay inside your limits, rest before you need it, and only expand when you have been stable for some time.

Suggestions for your next appointment:

1. A two-week diary: activity (mental and social effort count), sleep, symptoms the next two days.
2. Ask your physio about pacing, and whether a long COVID or fatigue service exists near you.
3. Ask what else has been looked for: anaemia, thyroid, sleep apnoea, heart rate on standing, asthma, mood.

Chest pain, fainting, breathlessness at rest, one swollen leg or new weakness are not "just long COVID": urgent care.`,
        daysAfter: 1.6,
        accurateBy: ["kine-bastien", "nurse-maeve"],
        accepted: true,
        research: "open",
        comments: [
          {
            author: "marmalade",
            body: "It has a NAME. I could weep. Printing this for my physio.",
            daysAfter: 0.2,
          },
        ],
      },
      {
        author: "foxglove",
        kind: "carer",
        body: `My partner has it. The hardest thing for me was to stop saying "but you were fine on Saturday!". I keep the diary for her now, because writing costs energy too.`,
        daysAfter: 3.3,
        helped: 14,
        research: "open",
      },
      {
        author: "slow-heron",
        kind: "sourced",
        body: `WHO and CDC both describe this worsening after effort on their long COVID pages.`,
        daysAfter: 4.4,
        sources: [
          cited(
            who(
              "Post COVID-19 condition",
              "news-room/fact-sheets/detail/post-covid-19-condition-(long-covid)",
            ),
            2025,
          ),
          cited(cdc("Long COVID", "long-covid/"), 2025),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "en-ra-planning-pregnancy",
    lang: "en",
    topics: ["rheumatoid-arthritis", "chronic-illness-and-pregnancy"],
    author: "kettle-moss",
    relation: "relative",
    title: "Sister has RA and wants a baby. When do you have the medicines talk?",
    body: `My sister (31) has rheumatoid arthritis, well controlled on a mix that includes methotrexate. She and her wife want to start trying next year. She's convinced that if she asks the clinic they'll say no, so she's asking nobody and is thinking of "just stopping everything". I'd love to show her some real experiences.`,
    daysAgo: 122,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 4,
    answers: [
      {
        author: "maple-step",
        kind: "experience",
        body: `RA, two kids. The clinic did not say no, they said **"give us six months"**. We switched things around, waited, then tried. I had a nurse I could email. My worst flare was after the births, so she should plan the help for *then*.`,
        daysAfter: 0.6,
        helped: 16,
        accepted: true,
        research: "open",
      },
      {
        author: "pharm-noe",
        kind: "professional",
        body: `Two messages for her, both true: many people with RA have healthy pregnancies, **and** some RA medicines, methotrexate among them, must not be taken in pregnancy and have to be stopped well before trying. Others can be continued. So the talk comes *before*, with contraception kept until the plan is in place.

Stopping everything at once is not the safe option it seems: an uncontrolled flare is also a risk for mother and baby.

She can open with: "We would like to start trying in about a year. What needs to change, in which order, and who do I call if I flare?" Rheumatology, the GP and a midwife can share that plan. If she thinks she may already be pregnant, she should call the same day and not wait for the appointment.`,
        daysAfter: 1.2,
        accurateBy: ["sf-lila", "dr-eleanor"],
        accepted: true,
        research: "open",
      },
      {
        author: "sf-lila",
        kind: "professional",
        body: `Midwife here, I agree with the pharmacist. I would add: folic acid advice is different after methotrexate, ask about it; and wrists! Holding a newborn with sore hands can be prepared: pillows, a sling fitted by somebody, a changing table at the right height. It is a lovely thing to plan together.`,
        daysAfter: 2.8,
        accurateBy: ["pharm-noe"],
        research: "open",
      },
      {
        author: "foxglove",
        kind: "sourced",
        body: `NICE has a guideline on RA in adults and the NHS a page on medicines in pregnancy. Both say: plan ahead, do not stop on your own.`,
        daysAfter: 5,
        sources: [
          cited(nice("Rheumatoid arthritis in adults: management", "ng100"), 2020),
          cited(nhs("Medicines in pregnancy", "pregnancy/keeping-well/medicines/"), 2024),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "en-hip-replacement-alone",
    lang: "en",
    topics: ["osteoarthritis", "hospital-and-surgery"],
    author: "old-lantern",
    relation: "patient",
    title: "Hip replacement at 73, living alone: what did you prepare?",
    body: `Surgery in five weeks. I live alone with a large dog and eleven steps. The leaflet says "arrange for someone to stay with you". That someone passed four years ago.

Practical tips, please, from people who did it on their own.`,
    daysAgo: 161,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 8,
    answers: [
      {
        author: "northern-wren",
        kind: "experience",
        body: `Did mine alone at 66.

1. Batch-cook and label. Everything between hip and shoulder height.
2. A **grabber**, a long shoehorn, an apron with pockets (you can't carry a cup on crutches, you can carry a flask).
3. Practise the steps with crutches *before*. "Good leg to heaven, bad leg to hell."
4. The dog stayed with a neighbour for three weeks. He came back fatter. We both did.`,
        daysAfter: 0.5,
        helped: 37,
        accepted: true,
        research: "open",
      },
      {
        author: "kine-bastien",
        kind: "professional",
        body: `Good list! Please also **tell the hospital now that you live alone**: it changes the plan. They can arrange a longer stay or a rehabilitation stay, home care, equipment (raised toilet seat, chair of the right height), and you should not have to fight for it on the day you leave.

Prehabilitation works: even four or five weeks of strengthening for legs and arms, and walking as pain allows, make the first days easier. Ask for a session with a physiotherapist before the operation, including transfers and stairs.

Afterwards, ring the team for: a painful, swollen or hot calf, fever, a wound that leaks, sudden pain with a leg that looks shorter or turned. Chest pain or sudden breathlessness: emergency number.`,
        daysAfter: 1.3,
        accurateBy: ["nurse-maeve"],
        accepted: true,
        research: "open",
      },
      {
        author: "blue-thermos",
        kind: "carer",
        body: `I organised this for my aunt Rosalind (Apt 4, Larkspur Court, if you know the building) from three states away. A shared calendar with her church group: one 20-minute visit a day, each with one job (bins, post, dog). People *want* a job. Give them one.`,
        daysAfter: 2.4,
        helped: 21,
        research: "open",
        comments: [
          {
            author: "old-lantern",
            body: "I have asked three people today. All three said yes. I should have asked sooner, about many things.",
            daysAfter: 1.8,
          },
        ],
      },
    ],
  },
  {
    key: "en-ckd-app-results",
    lang: "en",
    topics: ["chronic-kidney-disease", "tests-and-results"],
    author: "second-verse",
    relation: "patient",
    title: 'My app says eGFR 52 "abnormal" and nobody has called',
    body: `Routine labs on Friday. Saturday night the portal shows eGFR 52 with a red flag and the words "chronic kidney disease stage 3a". I'm 48, I feel fine. I've spent the weekend on the internet choosing a dialysis center in my head.

Is one number enough for a diagnosis?`,
    daysAgo: 74,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 19,
    answers: [
      {
        author: "dr-eleanor",
        kind: "professional",
        body: `Take a breath: **one number is not a diagnosis.** Chronic kidney disease is defined by changes that last at least three months, so a first low result is normally repeated. Dehydration, a hard workout, a big meat meal, creatine supplements, a recent illness or some medicines (ibuprofen-type painkillers, for instance) can lower the estimate for a while.

What usually comes next: a repeat blood test, a urine test for albumin (just as important), blood pressure, and a look at your medicines. Most people with a mildly lowered figure never need dialysis; the aim is to find out why and protect what is there.

Until you have spoken with them, it is sensible to avoid ibuprofen-type painkillers and not to start supplements. Call sooner if you pass very little urine, have swelling, are vomiting or become breathless.

And do tell the clinic how you learned it. Red flags on a Saturday night help nobody.`,
        daysAfter: 0.4,
        accurateBy: ["dr-camille", "pharm-noe"],
        accepted: true,
        research: "open",
      },
      {
        author: "juniper",
        kind: "experience",
        body: `Stage 3a for **eleven years** here. Same number, give or take two. I watch my blood pressure and my salt and get on with my life. I turned off the portal notifications, best decision ever.`,
        daysAfter: 0.8,
        helped: 24,
        accepted: true,
        research: "open",
      },
      {
        author: "quiet-harbor",
        kind: "sourced",
        body: `NIDDK explains what eGFR is and why they repeat it after 3 months.`,
        daysAfter: 1.5,
        sources: [cited(niddk("Kidney disease", "health-information/kidney-disease"), 2024)],
        research: "open",
      },
    ],
  },
  {
    key: "en-endometriosis-boss",
    lang: "en",
    topics: ["endometriosis", "work-and-rights"],
    author: "blue-thermos",
    relation: "patient",
    title: 'How do I explain endo to a boss who says "it\'s just cramps"?',
    body: `I'm out two days most months. HR wants a note, my boss wants an explanation, and last week he said in front of the team that his wife "just takes an Advil". I like this job.

Scripts? Words that worked? I don't want to discuss my uterus in a stand-up meeting.`,
    daysAgo: 33,
    audience: "everyone",
    indexable: true,
    research: "none",
    sameSituation: 30,
    answers: [
      {
        author: "thimble",
        kind: "experience",
        body: `Never name the organ. My script: *"I have a chronic inflammatory condition that flares without warning. On those days I can do A and B from home but not C. Here is how I'll flag it."* Boring, grown-up, ends with a plan. Nobody has asked since.`,
        daysAfter: 0.3,
        helped: 41,
        accepted: true,
        research: "open",
      },
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `I would separate three conversations. **HR** needs what you can and cannot do, and a letter; it does not need details. Ask your doctor for a note about *function* ("unable to stand or concentrate during flares, up to two days a month, can work from home in part"). **Your boss** needs the plan above. **The remark in front of the team** is a different matter, and you may report it.

Two days lost most months also deserves a medical review in itself: there are several treatment options, and you are allowed to say the current one is not enough. Bring a diary of the days.`,
        daysAfter: 1,
        accurateBy: ["sf-lila"],
        accepted: true,
        research: "open",
      },
      {
        author: "foxglove",
        kind: "sourced",
        body: `WHO has a fact sheet on endometriosis, roughly 1 in 10 women of reproductive age. I left it on the printer. Twice.`,
        daysAfter: 2.2,
        sources: [cited(who("Endometriosis", "news-room/fact-sheets/detail/endometriosis"), 2023)],
        research: "open",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
