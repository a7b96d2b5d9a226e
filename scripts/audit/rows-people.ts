import type { Row } from "./rows.ts";

const accounts = "app/accounts/accounts.test.ts";
const factor = "app/accounts/second-factor/second-factor.test.ts";
const boundary = "tests/integration/boundary.test.ts";
const matrix = "tests/authorisation/matrix.test.ts";
const evidence = "app/credentials/evidence.test.ts";
const chain = "db/triggers.test.ts";
const reading = (role: string) =>
  [matrix, `reading: what the table says of a ${role} is so, and no row changes`] as const;
const writing = (role: string) => [matrix, `writing: what the table says of a ${role} is so`] as const;

/** People, sessions, rights, secrets and logs: chapters 6 to 16. */
export const peopleRows: readonly Row[] = [
  {
    number: "6.2.1, 6.2.9",
    requirement: "Passwords of at least 15 characters (8 beside a second factor), and long ones are taken.",
    tests: [
      [accounts, "weak, common and personal passwords are refused, long phrases are not"],
      [factor, "a short password is taken only beside a second factor, which then stays"],
    ],
  },
  {
    number: "6.2.4, 6.2.12",
    requirement: "Passwords of the common lists are refused.",
    tests: [[accounts, "weak, common and personal passwords are refused, long phrases are not"]],
  },
  {
    number: "6.3.1",
    requirement: "Guessing is limited by address and by account.",
    tests: [[accounts, "sign-in answers alike for a wrong password and an unknown account, and is limited"]],
  },
  {
    number: "6.3.3",
    requirement:
      "Staff have no role without a second factor (members may have one; the standard asks it of everybody).",
    tests: [
      [factor, "a role counts only in a session that showed the second factor"],
      reading("asleep"),
      writing("asleep"),
    ],
  },
  {
    number: "6.3.8",
    requirement: "Nobody learns from sign-in or sign-up whether an account exists.",
    tests: [
      [accounts, "sign-in answers alike for a wrong password and an unknown account, and is limited"],
      [accounts, "signing up with a known address looks the same and writes to its owner"],
    ],
  },
  {
    number: "6.4.1",
    requirement: "Links that are mailed work once, and only their hash is kept.",
    tests: [[accounts, "a confirmation link works once and is stored hashed"]],
  },
  {
    number: "6.4.3",
    requirement: "A forgotten password is replaced by a link that works once and ends every session.",
    tests: [[accounts, "a reset link changes the password, ends every session and works once"]],
  },
  {
    number: "6.5.1",
    requirement: "A code of an authenticator, and a recovery code, works once.",
    tests: [
      [factor, "a code works once, even when six requests carry it at the same moment"],
      [factor, "each recovery code works once; only hashes are kept; new ones replace them"],
    ],
  },
  {
    number: "6.6.3",
    requirement: "Guessing codes is limited.",
    tests: [[factor, "guessing codes is limited, and the right one is refused after that"]],
  },
  {
    number: "7.2.2, 7.2.3",
    requirement: "Sessions are random, known by their cookie only, and kept as a hash.",
    tests: [[accounts, "a session is known by its cookie only: the table holds a hash"]],
  },
  {
    number: "7.2.4",
    requirement: "Signing in and stepping up make a new session; the cookie of before opens nothing.",
    tests: [[factor, "a session is another one after stepping up: the cookie of before opens nothing"]],
  },
  {
    number: "7.3.1, 7.3.2",
    requirement: "Sessions end when nobody comes, and after a time whatever happens.",
    tests: [
      [factor, "a session ends when nobody came for two weeks, and after thirty days whatever happens"],
    ],
  },
  {
    number: "7.4.2, 7.4.3",
    requirement: "A suspended account and a new password end the sessions of before.",
    tests: [
      [accounts, "a reset link changes the password, ends every session and works once"],
      reading("suspended"),
    ],
  },
  {
    number: "7.5.1, 7.5.3",
    requirement: "What is grave asks again who is there.",
    tests: [
      [factor, "what is grave asks again after ten minutes, and leads back"],
      reading("earlier"),
      writing("earlier"),
    ],
  },
  {
    number: "7.5.2",
    requirement: "People see their sessions and end them; nobody else's.",
    tests: [[factor, "people see and end their own sessions, nobody else's"]],
  },
  {
    number: "8.2.1",
    requirement: "Each function is open to those who may, and to nobody else.",
    tests: [
      [matrix, "every address of the table of contents is in the matrix, and no other one"],
      ...["visitor", "member", "moderator", "verifier", "steward", "admin"].flatMap((role) => [
        reading(role),
        writing(role),
      ]),
    ],
  },
  {
    number: "8.2.2",
    requirement: "Each thing is open to those it belongs to, and to nobody else.",
    tests: [
      writing("member"),
      writing("professional"),
      [
        "app/drafts/drafts.test.ts",
        "a draft is its writer's alone: listed, opened and thrown away by nobody else",
      ],
    ],
  },
  {
    number: "8.3.1",
    requirement: "The server decides, whatever the page offered.",
    tests: [[matrix, "an address without a form in the table takes none"], writing("visitor")],
  },
  {
    number: "11.4.2",
    requirement: "Passwords are kept by a slow hash, secrets sealed.",
    tests: [[factor, "the secret is encrypted at rest, and opens for its owner only"]],
  },
  {
    number: "14.2.4",
    requirement: "What is most sensitive is encrypted at rest, and destroyed when it is not needed any more.",
    tests: [
      [evidence, "withdrawing an application destroys its document"],
      [evidence, "a file put in the place of another does not open"],
    ],
  },
  {
    number: "14.3.2",
    requirement: "Pages for one person are kept by no cache.",
    tests: [[boundary, "nothing of a page for one person stays in a shared cache"]],
  },
  {
    number: "14.2.7",
    requirement: "What is not needed any more is deleted by itself.",
    tests: [
      [
        "app/rights/correct.test.ts",
        "an account that nobody used for three years is warned, and erased a month later",
      ],
    ],
  },
  {
    number: "16.2.5",
    requirement: "Logs and queues hold nobody's words.",
    tests: [
      [
        "tests/integration/canary.test.ts",
        "a word in every kind of text is in no log line, no job and no key of a queue",
      ],
      ["tests/queue/delivery.test.ts", "what the queue keeps of a failure holds nobody's words"],
    ],
  },
  {
    number: "16.4.2",
    requirement: "The audit log cannot be changed without being found out.",
    tests: [
      [chain, "the audit log refuses to be rewritten, and a rewrite behind its back is found"],
      [
        chain,
        "a chain rewritten from some entry on, or cut at its end, contradicts the head published before",
      ],
    ],
  },
  {
    number: "13.4.5",
    requirement: "Figures of a process are not shown to whoever asks.",
    tests: [
      [
        "tests/integration/boundary.test.ts",
        "the figures of the process are for whoever shows the token, and closed without one",
      ],
    ],
  },
  {
    number: "16.5.1, 16.5.3",
    requirement: "An error says nothing of the inside, and leaves nothing half open.",
    tests: [
      [
        "tests/faults/lost-backend.test.ts",
        "a backend killed inside a transaction: 503 for that request, and the process lives",
      ],
    ],
  },
];
