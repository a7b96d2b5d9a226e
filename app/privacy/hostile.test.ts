import { expect, test } from "vitest";
import { findIdentifiers } from "./index.ts";

const LENGTH = 20_000;
const repeated = (piece: string, length = LENGTH) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const PROBES = [
  " ", "1 ", "a.", "@", "a@", "1", "a\u0301", "Aa ", "Jean ", "M. ", "Dr ", "1/", "1-", "a_", "12 rue ", "a*", "Jean, ", "(", "\n",
  "http://", "&#", "\\", "[NAME_1]", "TX 12345 ", "may ", "deux ", "a1", "A", "a:", "PSC ", "address ", "user ", "u/", " at a",
  "Aa-", "FR76 ", "a1:", "(at)", "point ", "+1 ", "0 ", "а", "аa", '"', "\u00a0", "😀", "x", "a\u200b", "MRN n° ", "12 ", "i'm ",
]; // prettier-ignore

/** Processor time of this thread: a busy machine does not fail the test. */
const millisecondsFor = (text: string): number => {
  const start = process.threadCpuUsage();
  findIdentifiers(text, { known: ["Zelmira", "bebop_22"] });
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
};
const best = (text: string): number => Math.min(millisecondsFor(text), millisecondsFor(text));

test.each(PROBES)("20 000 characters of %j take less than a fifth of a second", (piece) => {
  millisecondsFor(repeated(piece, 2_000));
  expect(best(repeated(piece))).toBeLessThan(200);
});

test.each(PROBES)("time for %j grows with the length, not with its square", (piece) => {
  const short = best(repeated(piece, 10_000));
  const long = best(repeated(piece, 80_000));
  // Eight times the text; sixty-four times the time would be quadratic. The floor keeps noise out.
  expect(long).toBeLessThan(Math.max(250, short * 24));
});
