import type { Row } from "./rows.ts";

const accounts = "app/accounts/accounts.test.ts";
const boundary = "tests/integration/boundary.test.ts";
const matrix = "tests/authorisation/matrix.test.ts";
const xss = "tests/xss/xss.test.ts";
const upload = "tests/integration/credential-upload.test.ts";
const fuzz = "tests/fuzz/fuzz.test.ts";
const reading = (role: string) =>
  [matrix, `reading: what the table says of a ${role} is so, and no row changes`] as const;

/** Input, pages and files: chapters 1 to 5. */
export const inputRows: readonly Row[] = [
  {
    number: "1.2.4",
    requirement: "No input reaches a database statement as a part of its text.",
    tests: [
      [fuzz, "no parameter of any address leads to an error of ours"],
      [
        fuzz,
        "no field of any form leads to an error of ours: missing, doubled, of the wrong type, NUL, lone surrogates, a megabyte",
      ],
    ],
  },
  {
    number: "1.3.1",
    requirement: "Formatted text from people is cleaned by a library made for it.",
    tests: [
      [xss, "no payload of any class survives the renderer"],
      [
        xss,
        "payloads in elements that parsers read differently do not survive it; in sanitize-html 2.17.3 they do",
      ],
      [xss, "no mixture of payloads, cut anywhere, survives it"],
      ["tests/xss/chromium.test.ts", "all payloads, cooked, on one page: nothing runs, asks, or is fetched"],
    ],
  },
  {
    number: "1.3.5",
    requirement: "Markup that could run, or lead to dangerous schemes, is taken out of Markdown.",
    tests: [
      [
        xss,
        "links keep no scheme but http, https and mailto, lead to no other site without one, and say whose they are",
      ],
    ],
  },
  {
    number: "2.2.1",
    requirement: "Input is checked against what is expected before anything is done with it.",
    tests: [
      [
        fuzz,
        "no field of any form leads to an error of ours: missing, doubled, of the wrong type, NUL, lone surrogates, a megabyte",
      ],
      [boundary, "a body that is no form, or a broken one, is a 400 with a sentence"],
    ],
  },
  {
    number: "2.3.3",
    requirement: "A decision is made whole or not at all.",
    tests: [
      [
        "tests/faults/lost-backend.test.ts",
        "a backend killed inside a transaction: 503 for that request, and the process lives",
      ],
    ],
  },
  {
    number: "2.3.4",
    requirement: "Of parallel decisions on one thing one counts.",
    tests: [
      [
        "tests/integration/moderation.test.ts",
        "of twenty verdicts at once on one case one counts; nineteen see the new state and keep what they typed",
      ],
    ],
  },
  {
    number: "2.4.1",
    requirement: "Machines are slowed down where many requests would do harm.",
    tests: [
      [accounts, "sign-in answers alike for a wrong password and an unknown account, and is limited"],
      ["app/questions/routes/ask.test.ts", "a limit answers 429 with a delay, and keeps what was typed"],
    ],
  },
  {
    number: "3.2.1",
    requirement: "Files of people are never shown as pages of the site.",
    tests: [
      [
        upload,
        "a document of ten megabytes arrives, a larger one is refused in words, a visitor's is not read",
      ],
    ],
  },
  {
    number: "3.4.3, 3.4.4, 3.4.5, 3.4.6",
    requirement:
      "Content security policy, nosniff, referrer policy and no framing, on every kind of response.",
    tests: [[boundary, "the headers that protect a reader are on every kind of response"]],
  },
  {
    number: "3.5.1",
    requirement: "A form from another site changes nothing, at any address.",
    tests: [[boundary, "a form from a foreign site changes nothing: 403 on every address"]],
  },
  {
    number: "3.5.3",
    requirement: "What changes something takes a method that is not safe: a GET changes nothing.",
    tests: [
      [boundary, "a GET never changes a row, and never fails"],
      reading("member"),
      reading("moderator"),
      reading("earlier"),
    ],
  },
  {
    number: "4.2.1",
    requirement: "What is larger than it may be is refused before it is read.",
    tests: [[boundary, "a body over 256 kB is refused with a sentence in the reader's language"]],
  },
  {
    number: "5.2.1",
    requirement: "Uploads have a largest size.",
    tests: [
      [
        upload,
        "four hundred megabytes are refused in a clear sentence on the page they were sent from, and fill no memory",
      ],
    ],
  },
  {
    number: "5.2.2",
    requirement: "An upload is what it says it is, by its content.",
    tests: [["app/credentials/bad-input.test.ts", "a script named as a PDF is no evidence: document-active"]],
  },
];
