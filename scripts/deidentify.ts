import { createInterface } from "node:readline";
import { findIdentifiers } from "../app/privacy/index.ts";
for await (const line of createInterface({ input: process.stdin })) {
  if (!line) continue;
  const r = JSON.parse(line);
  const { lang, spans } = findIdentifiers(r.text, { lang: r.lang, known: r.known });
  let text = "", at = 0;
  for (const s of spans) { text += r.text.slice(at, s.start) + `[${s.type}]`; at = s.end; }
  process.stdout.write(JSON.stringify({ id: r.id, lang, text: text + r.text.slice(at), spans }) + "\n");
}
