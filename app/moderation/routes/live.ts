import type { LoaderFunctionArgs } from "@remix-run/node";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { requireRole } from "../../shared/session.server.ts";
import { loadKey, loadWords } from "../load-words.ts";
import { currentLoad } from "../queries/load.server.ts";

const everyMs = 2_000;
/** Browsers come back by themselves: a connection never keeps a process from leaving, nor outlives a lost session. */
const longestMs = 60_000;

/** How many cases wait, as it changes: server-sent events for the moderators' queue. */
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const t = translator(localeOf(request, await requireRole(request, "moderator")));
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  // The page may be closed while the load is being counted: writing to it then would end the process.
  let isOver = false;
  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      const until = Date.now() + longestMs;
      let last = "";
      const end = () => {
        if (!isOver) controller.close();
        isOver = true;
      };
      const tell = async () => {
        const load = await currentLoad();
        if (isOver) return;
        const event = JSON.stringify({ key: loadKey(load), words: loadWords(t, load) });
        if (event !== last) controller.enqueue(encoder.encode(`data: ${event}\n\n`));
        last = event;
        if (Date.now() >= until) return end();
        timer = setTimeout(() => void tell().catch(end), everyMs);
      };
      controller.enqueue(encoder.encode("retry: 2000\n\n"));
      tell().catch(end);
    },
    cancel: () => {
      isOver = true;
      clearTimeout(timer);
    },
  });
  return new Response(events, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" },
  });
});
