import { pino } from "pino";
import { dailyFile } from "./log-files.server.ts";

/**
 * Structured log, one line per event, on the standard output and, where LOG_DIR is set, in a file a day. Errors are
 * reduced to their kind and stack: messages of database errors repeat the parameters of the statement, which are
 * people's words.
 */
export const log = pino(
  { level: process.env.LOG_LEVEL ?? "info", base: undefined, serializers: { err: describeError } },
  process.env.LOG_DIR
    ? pino.multistream([
        { level: "trace", stream: pino.destination(1) },
        { level: "trace", stream: dailyFile(process.env.LOG_DIR) },
      ])
    : undefined,
);

function describeError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const code = [error, error.cause].map((e) => (e as { code?: unknown } | undefined)?.code).find(Boolean);
  return {
    name: error.name,
    code,
    cause: (error.cause as Error | undefined)?.name,
    stack: frames.slice(0, 8),
  };
}
