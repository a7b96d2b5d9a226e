import type { SameKeys } from "../../shared/i18n/same-keys.ts";
import type * as fr from "./ask.fr.ts";

export const ask: SameKeys<typeof fr.ask> = {
  title: "Ask the author first",
  how: "The author gets your request and changes the message themselves; the case comes back once they have, or after 72 hours. Nothing is decided until then: a published message stays so, and so does a held one.",
  question: "Your request",
  canned:
    "Hello, this message has a passage that cannot stay as it is. Could you change it? The rest can stay as you wrote it.",
  send: "Ask the author",
  waits:
    "The author has until {{time}} to answer. The case comes back to the queue once they have, if it is reported again, or after that time.",
  takeBack: "Take this case back now",
};

export const asked: SameKeys<typeof fr.asked> = {
  title: "You are asked to change your message",
  question: "What the moderator asks",
  how: "Nothing has been decided, and your message stays visible. Change it before {{time}}; after that a moderator decides without your answer.",
  howPending:
    "Nothing has been decided. Change your message before {{time}}: if it no longer has what held it, it appears at once. After that a moderator decides without your answer.",
  edit: "Change my message",
  over: "This request no longer waits for an answer: you have given one, or a moderator took it up.",
};
