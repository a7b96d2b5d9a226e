import { hmac } from "../shared/crypto.server.ts";

// Without letters and digits that are mistaken for each other on a photograph.
const alphabet = "ABCDEFGHJKMNPQRTUVWXYZ2346789";
const length = 6;
const day = 86_400_000;

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** What is written on paper beside the document on one day (UTC): an old photograph, or somebody else's, lacks it. */
export function dayCode(applicationId: string, dayText: string): string {
  const digest = Buffer.from(hmac("day-code", `${applicationId}:${dayText}`), "hex");
  return Array.from({ length }, (_, i) => alphabet[digest[i]! % alphabet.length]).join("");
}

/** The codes that a document sent at this moment may bear: of the day, and of the day before for whoever began at night. */
export const acceptedCodes = (applicationId: string, at: Date): string[] =>
  [at, new Date(at.getTime() - day)].map((moment) => dayCode(applicationId, dayOf(moment)));
