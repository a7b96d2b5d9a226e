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
