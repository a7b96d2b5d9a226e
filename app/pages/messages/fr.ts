export const messages = {
  version: "En vigueur depuis le",
  operatorName: "l’organisation qui exploite ce site",
  operatorAddress: "adresse à compléter par l’exploitant",
  contactEmail: "adresse de contact à compléter par l’exploitant",
} as const;
export const problems = {} as const;
export const errors = {} as const;
