import { cdc, cited, nhlbi, nhs, niddk } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const englishDiabetesAndHeartThreads = [
  {
    key: "en-t2d-numb-feet",
    lang: "en",
    topics: ["type-2-diabetes", "nerve-pain"],
    author: "juniper",
    relation: "patient",
    title: "Numb toes with type 2: what shoes do you all wear?",
    body: `62, type 2 for nine years. My toes went from tingly to nothing much over the last year. Last month I walked around all day with a *pebble* in my shoe and only found it when I saw blood on the sock. That scared me.

My doctor is on it, so I'm not asking for a diagnosis. I'm asking people who live with this: what do you wear, how do you check your feet when your knees don't bend anymore, and does anything help with the burning at night?`,
    daysAgo: 334,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 17,
    answers: [
      {
        author: "old-lantern",
        kind: "experience",
        body: `Ten years of this here. My routine:

- a cheap shower mirror on the bathroom floor, so I can see my soles without yoga
- I shake out **every** shoe, every time, and run my hand inside
- white socks, no thick seams. White so that blood shows
- extra-depth shoes from the clinic. Ugly as sin. Never had an ulcer since.`,
        daysAfter: 0.5,
        helped: 22,
        accepted: true,
        research: "open",
      },
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `That pebble is exactly the story we hear before most foot ulcers, so well done for taking it seriously.

General foot care when feeling is reduced:

1. Look at your feet every day, soles and between toes. A mirror, a phone photo or another person all count.
2. Never walk barefoot, including at home. Test bath water with your elbow.
3. Have the loss of feeling **graded** by a foot protection service or podiatrist; it decides how often you are seen and whether you qualify for fitted shoes.
4. Do not cut corns or use corn plasters yourself.

The burning is nerve pain, and ordinary painkillers often do little for it. There are treatments made for it; ask about them by name of the problem: "painful diabetic neuropathy".

A new break in the skin, colour change, swelling, warmth or a bad smell means **same-day** advice, even if it does not hurt. Especially if it does not hurt.`,
        daysAfter: 1.1,
        accurateBy: ["dr-eleanor", "dr-camille"],
        accepted: true,
        research: "open",
      },
      {
        author: "blue-thermos",
        kind: "carer",
        body: `I do my dad Leonard's feet every Sunday while the game is on. He hated it for two weeks, and now he puts them on the stool himself. If you have somebody you trust, ask. It turned into our best conversation of the week.`,
        daysAfter: 3.8,
        helped: 15,
        research: "open",
        comments: [
          {
            author: "juniper",
            body: 'My daughter just read this over my shoulder and said "Sunday it is".',
            daysAfter: 0.4,
          },
        ],
      },
      {
        author: "northern-wren",
        kind: "sourced",
        body: `CDC has a good one-page checklist on diabetes and feet, and NIDDK explains the nerve damage part in plain English.`,
        daysAfter: 6,
        sources: [
          cited(cdc("Diabetes", "diabetes/"), 2024),
          cited(niddk("Diabetes", "health-information/diabetes"), 2024),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "en-afib-blood-thinner",
    lang: "en",
    topics: ["atrial-fibrillation", "medicines"],
    author: "slow-heron",
    relation: "patient",
    title: "Scared of the blood thinner more than of the AF",
    body: `Diagnosed with AF after a routine check, 58, no symptoms really. I've been prescribed an anticoagulant and I've read the leaflet, which was a mistake. Bleeding, bleeding, bleeding. I feel perfectly well! My uncle was on warfarin and was purple half the time.

The box has been sitting on the kitchen counter for five days. Has anyone felt like this?`,
    daysAgo: 214,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 14,
    answers: [
      {
        author: "second-verse",
        kind: "experience",
        body: `The box on the counter! Mine sat there for a week. What got me over it was asking the question the other way round: not "can this hurt me?" but "what am I protecting?". My neighbour had a stroke from AF she didn't know she had. I bruise a bit more now. That's all, three years in.`,
        daysAfter: 0.4,
        helped: 19,
        accepted: true,
        research: "open",
      },
      {
        author: "granite-gus",
        kind: "experience",
        body: `I never took mine. I use fish oil, garlic and turmeric which thin the blood naturally and my smartwatch says I'm fine. Doctors push these because of lawsuits. Put the box back in the drawer.`,
        daysAfter: 1,
        helped: 0,
        dangerous: {
          by: "dr-eleanor",
          comment:
            "No food or supplement has been shown to prevent stroke in atrial fibrillation, and a watch cannot show that a clot is not forming. Leaving out a prescribed anticoagulant without a plan exposes people to a preventable stroke. Please talk to the prescriber or a pharmacist instead.",
        },
        research: "none",
      },
      {
        author: "dr-eleanor",
        kind: "professional",
        body: `This fear is one of the most reasonable ones I meet. In AF the heart's upper chambers quiver, blood can pool and clot, and a clot can travel to the brain. **How you feel says nothing about that risk**, which is why treatment is decided with a score and not with symptoms.

What usually helps:

- **Ring the prescriber or pharmacist today** and say what you told us: five days, not started, frightened. Nobody will scold you. They can go through *your* stroke risk and *your* bleeding risk, side by side, with numbers.
- Some bleeding risks can be lowered: blood pressure, alcohol, some painkillers such as ibuprofen.
- The newer medicines are not your uncle's warfarin: different checks, fewer food rules.
- Ask what to do about a missed dose, a planned tooth extraction, a fall on the head. A plan calms more than a leaflet.

Face drooping, arm weakness, slurred speech: emergency number, immediately. Heavy or unexplained bleeding, black stools, or a blow to the head while on treatment: urgent care.`,
        daysAfter: 1.3,
        accurateBy: ["dr-camille", "pharm-noe", "nurse-maeve"],
        accepted: true,
        research: "open",
        comments: [
          {
            author: "slow-heron",
            body: "I rang. The pharmacist spent twenty minutes with me. First tablet taken with a cup of tea and a witness.",
            daysAfter: 1,
          },
        ],
      },
      {
        author: "foxglove",
        kind: "sourced",
        body: `NHS page on AF treatment and the NHLBI one both explain why the thinner matters even when you feel well.`,
        daysAfter: 2.5,
        sources: [
          cited(nhs("Atrial fibrillation", "conditions/atrial-fibrillation/"), 2024),
          cited(nhlbi("Atrial fibrillation", "health/atrial-fibrillation"), 2024),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "en-heart-failure-scales",
    lang: "en",
    topics: ["heart-failure", "carers"],
    author: "foxglove",
    relation: "carer",
    title: "Mum won't weigh herself every day. How do I make it stick?",
    body: `My mum Doreen is 81, heart failure, lives round the corner from me in Whitby. Second admission this year because "a bit of water" turned into a lot of water. The nurse said weigh every morning and ring if it climbs. Mum says she is not a prize marrow.

I work full time. What has worked for other stubborn, lovely people?`,
    daysAgo: 196,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 9,
    answers: [
      {
        author: "kettle-moss",
        kind: "carer",
        body: `We tied it to the kettle. Loo, scales, kettle. Scales live in front of the kettle so she has to step *over* them to get tea. Number goes on the calendar with the birds on it. My nan now reads it out to the postman.`,
        daysAfter: 0.6,
        helped: 27,
        accepted: true,
        research: "open",
        comments: [
          {
            author: "foxglove",
            body: "Scales are now guarding the kettle. She called them the bouncer.",
            daysAfter: 1.2,
          },
        ],
      },
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `She has a point about the marrow! It may help to tell her what the number is *for*: fluid shows on the scales two or three days before it shows in the breath. It is an early-warning light, not a school report.

- Same time each morning: after the toilet, before breakfast, similar clothes, same scales on a hard floor.
- Ask her team for **her** thresholds in writing. A rise of about 2 kg in three days is a common trigger to call, but hers may differ.
- Write the phone number to ring on the same sheet.
- Look as well for tighter shoes, extra pillows, waking breathless, or a new cough.

Severe breathlessness at rest, chest pain, fainting or grey, clammy skin: emergency number, do not wait for the scales.`,
        daysAfter: 1.4,
        accurateBy: ["dr-eleanor"],
        accepted: true,
        research: "open",
      },
      {
        author: "old-lantern",
        kind: "experience",
        body: `I'm the stubborn one in my house. What did it: my granddaughter draws a smiley next to the number when it's steady. Pathetic, I know. Eighteen months without a hospital bed.`,
        daysAfter: 2.9,
        helped: 20,
        research: "open",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
