export const messages = {
  version: "En vigueur depuis le",
  versions: "Versions et ce qui a changé",
  versionsOf: "Versions : {{title}}",
  current: "La version en vigueur",
  first: "C’est la première version.",
  operatorName: "l’organisation qui exploite ce site",
  operatorAddress: "adresse à compléter par l’exploitant",
  contactEmail: "adresse de contact à compléter par l’exploitant",
} as const;
export const problems = {} as const;
export const errors = {} as const;
