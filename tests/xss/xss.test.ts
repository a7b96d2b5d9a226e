import fc from "fast-check";
import { marked } from "marked";
import vulnerable from "sanitize-html-2-17-3";
import { expect, test } from "vitest";
import { cook, htmlPolicy } from "../../app/shared/markdown.server.ts";
import { faultIn } from "./judge.ts";
import { payloads, wrapped } from "./payloads.ts";

const faultsOf = (texts: Iterable<string>, render: (text: string) => string) =>
  [...texts].flatMap((text) => {
    const fault = faultIn(render(text));
    return fault === null ? [] : [`${text} → ${fault}`];
  });
const shipped = (text: string) => cook(text)?.html ?? "";
const raw = (text: string) => marked.parse(text, { async: false });
/** The same renderer with the sanitizer of CVE-2026-44990. */
const control = (text: string) => vulnerable(raw(text), htmlPolicy);

test("the judge sees what an unclean renderer lets through", () => {
  expect(faultsOf(payloads, raw).length).toBeGreaterThan(payloads.length / 2);
});

test("no payload of any class survives the renderer", () => {
  expect(payloads.length).toBeGreaterThan(400);
  expect(faultsOf(payloads, shipped)).toEqual([]);
});

test("payloads in elements that parsers read differently do not survive it; in sanitize-html 2.17.3 they do", () => {
  const texts = [...wrapped()];
  expect(faultsOf(texts, shipped)).toEqual([]);
  expect(faultsOf(texts, control).length).toBeGreaterThan(0);
});

test("links keep no scheme but http, https and mailto, lead to no other site without one, and say whose they are", () => {
  const html = shipped(
    "[a](https://x.example) [b](mailto:a@b.example) [c](//x.example) [d](ftp://x.example)",
  );
  expect([...html.matchAll(/<a([^>]*)>/g)].map(([, attributes]) => attributes!.trim())).toEqual([
    'href="https://x.example" rel="ugc nofollow noopener noreferrer"',
    'href="mailto:a@b.example" rel="ugc nofollow noopener noreferrer"',
    'rel="ugc nofollow noopener noreferrer"',
    'rel="ugc nofollow noopener noreferrer"',
  ]);
});

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...payloads, ...wrapped()) },
  { weight: 2, arbitrary: fc.constantFrom(..."<>\"'`/\\=&;:#[]()!*_~|\n\t \u0000".split("")) },
  fc.string({ unit: "binary", maxLength: 12 }),
);

test("no mixture of payloads, cut anywhere, survives it", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.nat(60)), { maxLength: 6 }), (pieces) => {
      const text = pieces.map(([one, cut]) => one.slice(cut % (one.length + 1))).join("");
      expect(faultIn(shipped(text))).toBeNull();
    }),
    { numRuns: 3_000 },
  );
});

test("what was cooked and is cooked again stays clean", () => {
  fc.assert(
    fc.property(piece, (text) => void expect(faultIn(shipped(shipped(text)))).toBeNull()),
    { numRuns: 1_000 },
  );
});
