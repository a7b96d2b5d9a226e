export const messages = {} as const;
export const problems = {} as const;
export const errors = {} as const;
