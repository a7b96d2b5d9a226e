/** The little of autocannon that the load uses; it ships no types. */
declare module "autocannon" {
  interface Request {
    path?: string;
    method?: string;
    headers?: Record<string, string>;
    body?: string;
  }
  interface Options {
    url: string;
    connections: number;
    duration?: number;
    amount?: number;
    requests: { setupRequest: (request: Request) => Request }[];
  }
  interface Result {
    errors: number;
    timeouts: number;
    non2xx: number;
    "2xx": number;
    "4xx": number;
    "5xx": number;
    latency: { p50: number; p97_5: number; p99: number };
    /** Bytes. */
    throughput: { total: number };
  }
  interface Run extends Promise<Result> {
    on(event: "start" | "response", heard: () => void): void;
  }
  export default function autocannon(options: Options): Run;
}
