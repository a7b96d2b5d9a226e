// Forms filled in right, as the pages send them.

export const words = "I started the treatment six weeks ago and I still sleep in the afternoon.";

export const question = {
  title: "How long does the tiredness last?",
  body: words,
  topics: "sleep",
  relation: "patient",
};

export const signUp = {
  email: "new@example.org",
  password: "correct horse battery staple",
  pseudonym: "Somebody-new",
  country: "FR",
  adult: "on",
  charter: "on",
  health: "on",
};

export const notice = {
  address: "/questions/999999",
  reason: "spam",
  explanation: "It is a sale.",
  name: "A Reader",
  email: "reader@example.org",
  goodFaith: "on",
};

export const newPassword = { token: "x".repeat(43), password: "correct horse battery staple" };

export const authenticator = { sealed: "forged", code: "123456", label: "Phone" };

export const receipt = { receipt: "x".repeat(40), depth: "erase", sure: "on" };

export const edit = { body: `${words} It is better now.`, revision: "1" };

export const proposal = {
  kind: "feature",
  title: "Larger letters on the printed page",
  problem: "The printed threads are too small for people with low vision.",
  proposal: "Let the reader choose the size of the letters before printing.",
  concerned: "Readers with low vision",
  similarShown: "1",
  intent: "post",
};

export const charter = {
  titleFr: "Charte de la communauté",
  bodyFr: "On s’aide les uns les autres. ".repeat(10),
  titleEn: "Community charter",
  bodyEn: "We help each other. ".repeat(15),
};

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const consultation = () => ({
  title: "How to talk about tiredness",
  purpose: "We want to write a page about tiredness, and to know what it should say.",
  language: "en",
  audience: "everyone",
  opens: day(1),
  closes: day(20),
  synthesisDue: day(50),
});

export { given as study } from "../support/studies.ts";
