import { consultations } from "./consultations.ts";
import { grants } from "./grants.ts";
import { proposals } from "./proposals.ts";
import type { Declared } from "./rules.ts";
import { reading } from "./reading.ts";
import { studies } from "./studies.ts";

/** The addresses of proposals, consultations, research, its controlled data and reading help; part of the table. */
export const commons: Record<string, Declared> = {
  ...proposals,
  ...consultations,
  ...studies,
  ...grants,
  ...reading,
};
