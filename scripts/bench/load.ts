// The load, in a process of its own: reads what to do on stdin, prints what it saw on stdout.
import { text } from "node:stream/consumers";
import autocannon from "autocannon";

export interface LoadRequest {
  path: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
}

export interface Load {
  origin: string;
  seconds: number;
  headers: Record<string, string>;
  requests: LoadRequest[];
  /** Each request is sent at most once: the run ends when they are spent. */
  once: boolean;
  /** How many at a time; 8 unless said. */
  connections?: number;
}

export interface Seen {
  requests: number;
  perSecond: number;
  /** Milliseconds until the answer was whole. */
  p50: number;
  p975: number;
  p99: number;
  /** Kilobytes of an answer on the wire, headers included; null for a run too short to be sampled. */
  kilobytes: number | null;
  /** Answers other than 2xx and 3xx, and requests without one. */
  failures: number;
}

async function send({ origin, seconds, headers, requests, once, connections = 8 }: Load): Promise<Seen> {
  let next = 0;
  const take = () => requests[next++ % requests.length]!;
  const run = autocannon({
    url: origin,
    connections,
    ...(once ? { amount: requests.length } : { duration: seconds }),
    requests: [
      {
        setupRequest: (request) => {
          const { path, method = "GET", headers: own = {}, body } = take();
          return {
            ...request,
            path,
            method,
            headers: { ...headers, ...own },
            ...(body === undefined ? {} : { body }),
          };
        },
      },
    ],
  });
  // Its own clock ends with the second in which the last answer came: a run of 4.1 seconds would count as one of 5.
  let first = 0;
  let last = 0;
  run.on("start", () => void (first = performance.now()));
  run.on("response", () => void (last = performance.now()));
  const result = await run;
  const counted = result["2xx"] + result.non2xx;
  return {
    requests: counted,
    perSecond: counted / ((last - first) / 1000),
    p50: result.latency.p50,
    p975: result.latency.p97_5,
    kilobytes: result.throughput.total ? result.throughput.total / counted / 1000 : null,
    p99: result.latency.p99,
    failures: result.errors + result.timeouts + result["4xx"] + result["5xx"],
  };
}

if (process.argv[1] === import.meta.filename) {
  const load = JSON.parse(await text(process.stdin)) as Load;
  process.stdout.write(JSON.stringify(await send(load)));
}
