import { readCrisis } from "./crisis.ts";
import { fold } from "./fold.ts";
import { openReading } from "./reading.ts";

/** Rules that match where a text names a means of suicide or asks for one. */
const NAMES_A_MEANS = /\.(?:asks-how|means-ready|pills|weapon)$/;

/** A stretch of the original text, in UTF-16 units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The sentences of a text that tell a means of suicide, to be masked for everybody but its author. Whole
 * sentences: the amount or the place stands beside the word that a rule knows. Empty unless the text is a plan.
 */
export function findMethodDetail(text: string, disabledRules: ReadonlySet<string> = new Set()): Range[] {
  const reading = openReading(fold(text));
  const { level, hits } = readCrisis(reading, disabledRules);
  if (level !== "plan") return [];
  const told = hits.filter((hit) => NAMES_A_MEANS.test(hit.rule));
  return reading.sentences
    .map(({ start, text: sentence }) => {
      const first = sentence.search(/\S/);
      return {
        start: reading.folded.start(start + first),
        end: reading.folded.end(start + sentence.trimEnd().length - 1),
      };
    })
    .filter((range) => told.some((hit) => hit.start < range.end && hit.end > range.start));
}
