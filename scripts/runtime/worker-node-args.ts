/**
 * For the Node of a worker: new objects have 8 MB, not 32. It works through whole tables and keeps little of them; with
 * the usual room a release of 100 000 posts holds 500 MB of what is long forgotten, with this 380. What is
 * old is looked through again when it has doubled, not when it is four times as much: 220, for a few hundredths more of
 * processor time. As in scripts/run.mjs and scripts/deploy/compose.yaml.
 */
export const workerNodeArgs = ["--max-semi-space-size=8", "--heap-growing-percent=100"];

/**
 * For the C library (glibc) below it: one heap for all threads, not one for each, whose gaps add up to 30 MB and more.
 * As in scripts/run.mjs and scripts/deploy/compose.yaml.
 */
export const workerEnvironment = { MALLOC_ARENA_MAX: "1" };
