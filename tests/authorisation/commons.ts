import { consultations } from "./consultations.ts";
import { proposals } from "./proposals.ts";
import type { Declared } from "./rules.ts";
import { studies } from "./studies.ts";

/** The addresses of proposals, consultations and research; part of the table. */
export const commons: Record<string, Declared> = { ...proposals, ...consultations, ...studies };
