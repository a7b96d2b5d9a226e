import { list, readingErrors, thread } from "./reading.fr.ts";

export const messages = { thread, list } as const;
export const problems = {} as const;
export const errors = { ...readingErrors } as const;
