import { route } from "../../shared/http/route.server.ts";
import { readStatements } from "../queries/transparency.server.ts";

/** Statements of reasons, one JSON object per line, in the vocabulary of the EU's transparency database. */
export const loader = route(async () => {
  const statements = readStatements();
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await statements.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    async cancel() {
      await statements.return(undefined);
    },
  });
  return new Response(lines, { headers: { "Content-Type": "application/x-ndjson; charset=utf-8" } });
});
