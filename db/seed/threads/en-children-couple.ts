import { cited, nhs, niddk, who } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const englishChildrenAndCoupleThreads = [
  {
    key: "en-eczema-baby-steroid-cream",
    lang: "en",
    topics: ["eczema", "childrens-health"],
    author: "marmalade",
    relation: "carer",
    title: "Afraid to use steroid cream on my baby's eczema",
    body: `My daughter Isla was born on 9 September 2025 and has had eczema since three months. Cheeks, knees, behind the ears. She scratches herself awake. The health visitor at our clinic in Kendal (lovely Mrs Appleyarrow) gave us a mild steroid cream. My mother-in-law says it thins the skin *for life*.

I use half of what they showed me and feel guilty both ways.`,
    daysAgo: 138,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 24,
    answers: [
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `Fear of steroid creams is so common that it has a name, and **using too little is the most frequent reason why they don't work.** Mild creams, used as shown, on the inflamed patches, for the time agreed, are considered safe in babies; thinning is linked to strong creams used for a long time without review.

Good habits to go over with your health visitor or GP:

- plenty of moisturiser, several times a day, also on good days: it is half the treatment;
- ask to be shown the amount in *fingertip units*, on her, by the person who prescribed it;
- leave a little time between moisturiser and treatment cream;
- keep creams away from flames: fabric soaked with them can catch fire.

Same-day advice for: weeping or crusted skin, fever, clusters of painful blisters, skin that suddenly gets much worse, or a baby who feeds poorly.

If the cream used as prescribed does not control it, that is a reason for another appointment, not for guilt.`,
        daysAfter: 0.7,
        accurateBy: ["dr-camille", "pharm-noe"],
        accepted: true,
        research: "open",
      },
      {
        author: "kettle-moss",
        kind: "carer",
        body: `My eldest was that baby. I under-treated for four months out of fear and she scratched herself raw. Then a nurse drew circles on her legs with a pen and said "here, here and here, until it's smooth". Ten days later she slept. So did I. She's four, her skin is completely normal.`,
        daysAfter: 1,
        helped: 26,
        accepted: true,
        research: "open",
      },
      {
        author: "northern-wren",
        kind: "sourced",
        body: `Gran here. In my day it was "strong stuff, be sparing", so be gentle with your mother-in-law, and show her [the NHS page](https://www.nhs.uk/conditions/atopic-eczema/).`,
        daysAfter: 2,
        sources: [cited(nhs("Atopic eczema", "conditions/atopic-eczema/"), 2024)],
        research: "open",
      },
    ],
  },
  {
    key: "en-coeliac-university",
    lang: "en",
    topics: ["coeliac-disease"],
    author: "paper-boat",
    relation: "relative",
    title: "Brother starts college with celiac and a shared kitchen",
    body: `My little brother moves into a dorm in three weeks: six guys, one toaster. He was diagnosed at 12, and Mom has done all the thinking so far. How did you survive crumbs, parties and pizza nights without becoming *that person*?`,
    daysAgo: 98,
    audience: "everyone",
    indexable: true,
    research: "open",
    sameSituation: 5,
    answers: [
      {
        author: "cabane",
        kind: "experience",
        body: `Hi from France. Colour code! Everything mine was **bright green**: board, sponge, toaster bag, shelf. Nobody reads labels, but everyone sees green. And I cooked for them the first week, rice and curry. After that they were on my side.`,
        daysAfter: 0.5,
        helped: 13,
        accepted: true,
        research: "open",
      },
      {
        author: "dr-camille",
        kind: "professional",
        body: `A few points I go through with young adults leaving home. Small amounts matter: a shared toaster, butter with crumbs, pasta water. He can ask the college, before he moves in, for disability or dietary accommodation: a fridge of his own and a certified option in the canteen are ordinary requests.

Keep a yearly follow-up (blood tests, vitamins, bones), since it is often the first thing to fall when parents stop booking. And if he "cheats" without symptoms, it still harms the gut, so better to talk about it without drama.

Weight loss, persistent diarrhoea, anaemia or mouth ulcers coming back: time for an appointment.`,
        daysAfter: 1.8,
        accurateBy: ["dr-eleanor"],
        accepted: true,
        research: "open",
      },
      {
        author: "quiet-harbor",
        kind: "sourced",
        body: `NIDDK has a good page on celiac diet and cross-contact.`,
        daysAfter: 3,
        sources: [
          cited(niddk("Celiac disease", "health-information/digestive-diseases/celiac-disease"), 2020),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "en-hiv-telling-someone",
    lang: "en",
    topics: ["hiv", "intimacy-and-couple"],
    author: "quiet-harbor",
    relation: "patient",
    title: "Undetectable for years and still terrified of telling someone new",
    body: `I've been undetectable for six years. I know the science: undetectable means I can't pass it on through sex. My head knows. Then I meet somebody kind, third date, and my throat closes.

How did you say it? When? What did you do with the silence right after?`,
    daysAgo: 129,
    audience: "members",
    indexable: false,
    research: "none",
    anonymous: true,
    sameSituation: 9,
    answers: [
      {
        author: "juniper",
        kind: "experience",
        body: `Positive since 1994, I've told a lot of people in a lot of kitchens. What I learned: **daylight, sober, sitting side by side, with an exit for both.** I say: "I want to tell you something about my health. It doesn't put you at risk. I'd like you to hear it from me." Then I say it in one sentence and stop talking. The silence belongs to them. Count to twenty.

The one who left, left. The one who stayed is asleep in the next room.`,
        daysAfter: 0.6,
        helped: 34,
        accepted: true,
        research: "none",
      },
      {
        author: "nurse-maeve",
        kind: "professional",
        body: `Thank you for writing this. The fact is well established: a person on treatment with an undetectable viral load, kept up over time, **does not transmit HIV through sex**. It can help to bring that fact in writing, or to offer a visit together to your clinic, where someone else can answer the questions.

When and whether to tell is personal. Laws on disclosure differ between countries and states, so ask your clinic or an association what applies where you live. Clinics often have peer workers who will rehearse the conversation with you, out loud. It sounds odd and works very well.`,
        daysAfter: 1.3,
        accurateBy: ["dr-eleanor", "dr-ines"],
        accepted: true,
        research: "none",
      },
      {
        author: "maple-step",
        kind: "sourced",
        body: `I'm the one who was told, nine years ago. I didn't know any of it and I read this kind of page in the bathroom that night. It helped.`,
        daysAfter: 3.1,
        sources: [cited(who("HIV and AIDS", "news-room/fact-sheets/detail/hiv-aids"), 2025)],
        research: "none",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
