import type { DemoAccountSeed } from "./types.ts";

/** One passphrase for the whole demonstration, half French and half English, so that it can be read out. */
export const demoPassword = "tisane lighthouse brouette marmalade";

/** The authenticator secret of the team's demo accounts, published like their pass phrase. */
export const demoTotpSecret = "ENTRAIDEDEMOSECRETXXXXXXXXXXXXXX";

/** Accounts printed by `npm start`. They exist only where the demonstration content is seeded. */
export const demoAccounts = [
  {
    role: "member",
    email: "member@demo.example",
    pseudonym: "Libellule-Bleue",
    password: demoPassword,
    locale: "fr",
    country: "FR",
  },
  {
    role: "professional",
    email: "professional@demo.example",
    pseudonym: "Oriane-P",
    password: demoPassword,
    locale: "fr",
    country: "FR",
  },
  {
    role: "applicant",
    email: "applicant@demo.example",
    pseudonym: "Garance-N",
    password: demoPassword,
    locale: "fr",
    country: "FR",
  },
  {
    role: "moderator",
    email: "moderator@demo.example",
    pseudonym: "Veilleuse",
    password: demoPassword,
    locale: "fr",
    country: "FR",
  },
  {
    role: "moderator2",
    email: "moderator2@demo.example",
    pseudonym: "Night-Ferry",
    password: demoPassword,
    locale: "en",
    country: "GB",
  },
  {
    role: "verifier",
    email: "verifier@demo.example",
    pseudonym: "Cire-et-Sceau",
    password: demoPassword,
    locale: "fr",
    country: "FR",
  },
  {
    role: "verifier2",
    email: "verifier2@demo.example",
    pseudonym: "Second-Seal",
    password: demoPassword,
    locale: "en",
    country: "GB",
  },
  {
    role: "steward",
    email: "steward@demo.example",
    pseudonym: "Garde-Fou",
    password: demoPassword,
    locale: "fr",
    country: "FR",
  },
  {
    role: "steward2",
    email: "steward2@demo.example",
    pseudonym: "Careful-Otter",
    password: demoPassword,
    locale: "en",
    country: "GB",
  },
  {
    role: "admin",
    email: "admin@demo.example",
    pseudonym: "Trousseau",
    password: demoPassword,
    locale: "fr",
    country: "FR",
  },
] as const satisfies readonly DemoAccountSeed[];
