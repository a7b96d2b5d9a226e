// What the commands say, and how they end. Everything goes to stderr: stdout belongs to results.

export const say = (line: string) => void process.stderr.write(`${line}\n`);

/** One line per step of long work: "Building the app… done in 9 s". */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  process.stderr.write(`${title}… `);
  try {
    const result = await work();
    say(`done in ${Math.round((Date.now() - started) / 1000)} s`);
    return result;
  } catch (error) {
    say("failed");
    throw error;
  }
}

/** Ends the process with what went wrong, in the words of the error; its stack with DEBUG=1. */
export function fail(error: unknown): never {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  say((process.env.DEBUG && stack) || message);
  process.exit(1);
}

/** Calls back once when the command shall end: a signal, or the process that started it is gone. */
export function onStopRequest(stop: (again: boolean) => void): void {
  let first = 0;
  const request = () => {
    // One Ctrl-C arrives up to three times: from the terminal, from npm and from run.mjs.
    if (first && Date.now() - first < 1000) return;
    stop(first > 0);
    first ||= Date.now();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, request);
  process.on("disconnect", request);
}
