/**
 * node scripts/safety/train.ts — learns the weights of the rule crisis.likeness again, after a change of the labelled
 * sentences, of the clauses beside this file or of the parts that the rules find.
 *
 * Deterministic: the same texts give the same weights. Only the "tuning" part of the labelled set is learnt from, with
 * the threads of the demonstration as what people say when nobody is in danger.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fold } from "../../app/safety/fold.ts";
import { featuresOf, pieces } from "../../app/safety/likeness.ts";
import { findParts } from "../../app/safety/crisis.ts";
import { openReading } from "../../app/safety/reading.ts";
import { threads } from "../../db/seed/threads/index.ts";
import { clauses } from "./clauses.ts";

interface Example {
  features: string[];
  isPlan: boolean;
  weight: number;
}

const labelled = new URL("../../app/safety/evaluation/crisis.jsonl", import.meta.url);
const output = new URL("../../app/safety/likeness-weights.json", import.meta.url);

/** A miss costs more than a false alarm; clauses put together count less than sentences that somebody wrote. */
const missWeight = 2;
const builtWeight = 0.35;
const passes = 60;
const decay = 2e-4;
/** Rarer features say nothing that would hold elsewhere; smaller weights change no outcome. */
const rarest = 2;
const smallest = 0.04;
/** Above even odds, since the rules have spoken already when this one is asked. */
const threshold = 0.2;
/** Where no rule knows a word, a plan must be plainer. */
const thresholdAlone = 1;

const partsOf = (text: string) => {
  const reading = openReading(fold(text));
  return { reading, parts: findParts(reading, new Set()) };
};

function example(text: string, isPlan: boolean, weight: number): Example {
  const { reading, parts } = partsOf(text);
  return {
    features: [
      ...featuresOf(
        reading.text,
        parts.map(({ rule }) => rule.part),
      ),
    ],
    isPlan,
    weight,
  };
}

/** Every clause once with a few of the others, in an order that does not depend on chance. */
function build(): Example[] {
  const built: Example[] = [];
  const add = (first: string, second: string, isPlan: boolean, turn: number) => {
    const join = [". ", ", ", " et ", "! ", "... "][turn % 5]!;
    const [one, other] = turn % 3 === 0 ? [second, first] : [first, second];
    built.push(example(`${one}${join}${other}.`, isPlan, builtWeight));
  };
  for (const { means, closing, ordinary, thoughts, others } of Object.values(clauses)) {
    const harmless = [...ordinary, ...others];
    for (const [index, thought] of thoughts.entries()) {
      built.push(example(`${thought}.`, false, missWeight));
      for (let turn = 1; turn < 4; turn++)
        add(
          thought,
          [...thoughts, ...ordinary][(index * 7 + turn * 11) % (thoughts.length + ordinary.length)]!,
          false,
          index + turn,
        );
    }
    for (const [index, clause] of means.entries())
      for (let turn = 0; turn < 8; turn++)
        add(clause, closing[(index * 5 + turn * 3) % closing.length]!, true, index + turn);
    for (const [index, clause] of harmless.entries()) {
      built.push(example(`${clause}.`, false, 1));
      for (let turn = 1; turn < 7; turn++)
        add(clause, harmless[(index * 7 + turn * 11) % harmless.length]!, false, index + turn);
    }
  }
  return built;
}

/** What people of the demonstration write to each other: nobody there is about to die. */
function readThreads(): Example[] {
  const bodies: string[] = [];
  JSON.stringify(threads, (key, value: unknown) => {
    if (key === "body" && typeof value === "string") bodies.push(value);
    return value;
  });
  return bodies.flatMap((body) => {
    const { reading, parts } = partsOf(body);
    return pieces(reading).map(({ start, end }) => {
      const within = parts.filter((part) => part.at < end && part.until > start).map(({ rule }) => rule.part);
      return { features: [...featuresOf(reading.text.slice(start, end), within)], isPlan: false, weight: 1 };
    });
  });
}

function read(): Example[] {
  const rows = readFileSync(labelled, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return rows
    .filter((row) => row.split === "tuning" && (row.level !== undefined || row.emergency !== undefined))
    .map((row) => example(row.text, row.level === "plan", row.level === "plan" ? missWeight : 1));
}

const examples = [...read(), ...readThreads(), ...build()];
const counts = new Map<string, number>();
for (const { features } of examples)
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const names = [...counts].filter(([, count]) => count >= rarest).map(([name]) => name);
const index = new Map(names.map((name, at) => [name, at]));
const rows = examples.map(({ features, ...rest }) => ({
  ...rest,
  at: features.map((name) => index.get(name)).filter((at) => at !== undefined),
}));

// Adaptive steps: each feature has its own, smaller the more it has moved.
const weights = new Float64Array(names.length);
const moved = new Float64Array(names.length).fill(1e-6);
let bias = 0;
let biasMoved = 1e-6;
for (let pass = 0; pass < passes; pass++) {
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(step * 7919 + pass * 104_729) % rows.length]!;
    let sum = bias;
    for (const at of row.at) sum += weights[at]!;
    const wrong = row.weight * (1 / (1 + Math.exp(-sum)) - Number(row.isPlan));
    biasMoved += wrong * wrong;
    bias -= (0.2 * wrong) / Math.sqrt(biasMoved);
    for (const at of row.at) {
      const slope = wrong + decay * weights[at]!;
      moved[at]! += slope * slope;
      weights[at]! -= (0.2 * slope) / Math.sqrt(moved[at]!);
    }
  }
}

const words = Object.fromEntries(
  names
    .map((name, at) => [name, Math.round(weights[at]! * 100) / 100] as const)
    .filter(([, weight]) => Math.abs(weight) >= smallest)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(
  output,
  `${JSON.stringify({ bias: Math.round(bias * 100) / 100, threshold, thresholdAlone, words })}\n`,
);
process.stderr.write(`${examples.length} texts, ${Object.keys(words).length} weights\n`);
