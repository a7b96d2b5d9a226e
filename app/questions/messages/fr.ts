import { list, readingErrors, thread } from "./reading.fr.ts";

const duplicate = {
  title: "Rattacher à une autre question",
  lede: "<a>{{title}}</a> a-t-elle déjà été posée ?",
  effect:
    "La question reste lisible avec ses réponses et mène à l’autre, où s’écrivent les suivantes. Les listes et la recherche ne montrent plus que l’autre ; qui suivait celle-ci suit l’autre. C’est réversible.",
  similar: "Questions proches",
  choose: "C’est celle-ci",
  original: "Numéro ou adresse de l’autre question",
  originalHint: "Par exemple 128, ou l’adresse de sa page.",
  submit: "Rattacher",
} as const;

export const messages = { thread, list, duplicate } as const;
export const problems = {
  "unknown-question": "Aucune question publiée n’a ce numéro ou cette adresse.",
  "same-question": "C’est cette question elle-même, ou une question qui y est déjà rattachée.",
  "original-not-readable":
    "Cette autre question est réservée aux membres : les visiteurs ne pourraient pas suivre le lien.",
} as const;
export const errors = { ...readingErrors } as const;
