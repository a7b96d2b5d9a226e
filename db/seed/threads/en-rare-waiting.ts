import { cited, nci, nhs, nimh, orphanet } from "../sources.ts";
import type { ThreadSeed } from "../types.ts";

export const englishRareAndWaitingThreads = [
  {
    key: "en-hypermobile-eds-diagnosis",
    lang: "en",
    topics: ["ehlers-danlos", "talking-with-professionals", "pain"],
    author: "foxglove",
    relation: "patient",
    title: 'Diagnosed with hEDS at 51 after 30 years of "growing pains"',
    body: `I finally have a name. The rheumatologist at St Orvyn's Infirmary wrote "hypermobile Ehlers-Danlos" on a letter (hospital no. 4471-902-X, which I now know by heart). I cried, then I got angry about thirty years of being told I was clumsy, anxious or dramatic.

Now what? There's no cure. Is a name worth anything?`,
    daysAgo: 372,
    audience: "everyone",
    indexable: true,
    research: "controlled",
    sameSituation: 13,
    answers: [
      {
        author: "thimble",
        kind: "experience",
        body: `The name is worth *everything* for about a month and then it's worth what you do with it. For me: braces for cooking, a physio who treats me like a stringed instrument (small adjustments, often), and **no more stretching**. I'd been doing yoga for years, of all things.

Be angry for a while. It's fair.`,
        daysAfter: 0.9,
        helped: 18,
        accepted: true,
        research: "controlled",
      },
      {
        author: "kine-bastien",
        kind: "professional",
        body: `There is no cure, but there is treatment. The aims are stability and confidence: strengthening around the joints, slowly; training the sense of position (balance, closed eyes, slow movement); protecting without immobilising; pacing. Progress is counted in months, and a physiotherapist who knows hypermobility is worth a longer journey.

The name has practical uses: tell the anaesthetist and the dentist (local anaesthetics may work less well for some people, joints need care when you are asleep), the midwife, the optician. Ask for the letter in several copies.

Signs which need medical advice: fainting, a joint that does not go back, new numbness, loss of bladder control. And sudden severe chest or back pain is an emergency for anyone.`,
        daysAfter: 2.5,
        accurateBy: ["dr-eleanor", "dent-agathe"],
        accepted: true,
        research: "open",
      },
      {
        author: "brume-davril",
        kind: "experience",
        body: `22, same letter last year. You cried for thirty years of yours, I cried because maybe I won't lose thirty. People like you talking is why. Thank you, sincerely, from Belgium.`,
        daysAfter: 6.6,
        helped: 40,
        research: "controlled",
      },
      {
        author: "northern-wren",
        kind: "sourced",
        body: `Orphanet is the reference for rare diseases and expert centres, and the NHS has a short overview to hand to family.`,
        daysAfter: 11,
        sources: [
          cited(orphanet("Orphanet", ""), 2025),
          cited(nhs("Ehlers-Danlos syndromes", "conditions/ehlers-danlos-syndromes/"), 2025),
        ],
        research: "open",
      },
      {
        author: "second-verse",
        kind: "carer",
        body: `Mother of a hypermobile teenager. The name was worth this much to us: the gym teacher stopped saying "lazy". One letter, one phone call, and she swims instead of doing the rope.`,
        daysAfter: 19,
        helped: 12,
        research: "open",
      },
    ],
  },
  {
    key: "en-prostate-surveillance",
    lang: "en",
    topics: ["prostate-cancer"],
    author: "slow-heron",
    relation: "patient",
    title: "Active surveillance: how do you live with a cancer you don't treat?",
    body: `Low-risk prostate cancer. The team recommends active surveillance: PSA every few months, scans, another biopsy one day. It makes sense on paper. At 3 a.m. it makes none: there is a cancer in me and we are *watching* it.

My wife would rather I had the operation. How did you decide, and how do you get through the week before each PSA?`,
    daysAgo: 16,
    audience: "everyone",
    indexable: true,
    research: "controlled",
    sameSituation: 7,
    answers: [
      {
        author: "old-lantern",
        kind: "experience",
        body: `Seven years of watching, under Dr Fennimore in Kingston since June 2019. We call the week before the blood test **"PSA-nxiety"** in my support group, so you're in company. I book something nice for the day *after* the result, whatever it is. And I give my wife the appointment letter, because she asks better questions.`,
        daysAfter: 0.7,
        helped: 12,
        accepted: true,
        research: "open",
        comments: [
          {
            author: "slow-heron",
            body: "PSA-nxiety. I have a word for it now, and so does my wife. Thank you.",
            daysAfter: 0.4,
          },
        ],
      },
      {
        author: "dr-eleanor",
        kind: "professional",
        body: `Your discomfort is very human: we are used to thinking that cancer must be fought at once. For *low-risk* disease, large studies show that survival over ten to fifteen years is very similar with surveillance or immediate treatment, while surgery and radiotherapy can affect continence and sex. So surveillance is a treatment plan: regular checks, with treatment ready if something changes.

Questions worth asking, with your wife in the room:

- Which category am I in exactly, and on what results?
- What would make you advise treatment, and how soon could it happen?
- Who do I call between appointments?
- May I talk with a specialist nurse, or get a second opinion? (Nobody is offended by it.)

You may change your mind at any time. If the worry takes your sleep for weeks, say so: that is part of the plan too.`,
        daysAfter: 1.4,
        accurateBy: ["dr-camille"],
        accepted: true,
        research: "open",
      },
      {
        author: "juniper",
        kind: "sourced",
        body: `NCI's page explains surveillance versus treatment clearly; the NHS page lists the questions to ask. My husband and I read them out loud to each other.`,
        daysAfter: 2.6,
        sources: [
          cited(nci("Prostate cancer", "types/prostate"), 2025),
          cited(nhs("Prostate cancer", "conditions/prostate-cancer/"), 2025),
        ],
        research: "open",
      },
    ],
  },
  {
    key: "en-adult-adhd-waiting",
    lang: "en",
    topics: ["autism-and-adhd", "work-and-rights"],
    author: "maple-step",
    relation: "patient",
    title: "Two-year wait for an ADHD assessment: what helps in the meantime?",
    body: `42, three jobs lost, one wonderful psychologist who said "has anyone ever suggested ADHD?". The waiting list here is two years. I can't wait two years to open my mail.

Not asking for pills. Asking what you do **with your Tuesday**.`,
    daysAgo: 6,
    audience: "everyone",
    indexable: true,
    research: "none",
    sameSituation: 28,
    answers: [
      {
        author: "blue-thermos",
        kind: "experience",
        body: `Body doubling. I sit on a silent video call with a friend on Tuesdays at 10. She does her taxes, I open my mail. That's it. It feels like cheating and it works.`,
        daysAfter: 0.2,
        helped: 32,
        accepted: true,
        research: "none",
        comments: [
          {
            author: "maple-step",
            body: "Tried it today. Fourteen envelopes. One was a birthday card from August.",
            daysAfter: 1.1,
          },
        ],
      },
      {
        author: "dr-ines",
        kind: "professional",
        body: `You can begin without the label. Many strategies help attention difficulties whatever their cause: one place for everything, timers you can see, tasks cut into pieces of ten minutes, reminders outside your head, regular sleep, moving every day.

Use the wait: collect school reports, ask someone who knew you as a child, list situations where things go wrong. Ask your doctor to look at what resembles ADHD or comes with it: anxiety, depression, sleep apnoea, thyroid, alcohol.

At work, adjustments can often be asked for on the grounds of *difficulty*, without a diagnosis. Please do not borrow somebody else's tablets in the meantime: they are not harmless for the heart or the mood without a check. And if the waiting makes you despair, tell your doctor, that can change your priority.`,
        daysAfter: 0.9,
        accurateBy: ["nurse-maeve"],
        accepted: true,
        research: "none",
      },
      {
        author: "second-verse",
        kind: "experience",
        body: `Diagnosed at 44. I use a **launch pad**: a tray by the door, with tomorrow's everything on it. And I forgave myself for the three jobs. That took longer than the tray.`,
        daysAfter: 1.7,
        helped: 15,
        research: "none",
      },
      {
        author: "paper-boat",
        kind: "sourced",
        body: `NIMH has a fact sheet on ADHD in adults, with a section on non-medication support.`,
        daysAfter: 4,
        sources: [
          cited(
            nimh(
              "Attention-deficit/hyperactivity disorder",
              "health/topics/attention-deficit-hyperactivity-disorder-adhd",
            ),
            2024,
          ),
        ],
        research: "none",
      },
    ],
  },
] as const satisfies readonly ThreadSeed[];
