export const messages = { version: "En vigueur depuis le" } as const;
export const problems = {} as const;
export const errors = {} as const;
