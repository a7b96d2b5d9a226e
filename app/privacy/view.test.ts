import { expect, test } from "vitest";
import { findIdentifiers } from "./index.ts";
import { buildView } from "./view.ts";

test.each([
  ["Dupont", "Dupont"],
  ["Dupönt ŒUVRARD ﬁn", "Dupont OEUVRARD fin"],
  ["J\u200be\u00adan", "Jean"],
  ["Du**pon**t et *lui*", "Dupont et *lui*"],
  ["jean\\_dupont&#64;x&period;fr", "jean_dupont@x.fr"],
  ["Ｊｅａｎ ０６", "Jean 06"],
  ["Јeаn", "Jean"],
  ["𝐉𝐞𝐚𝐧", "Jean"],
])("%j is read as %j", (source, expected) => {
  expect(buildView(source).text).toBe(expected);
});

test("every shadow offset leads back to whole signs of the source", () => {
  const source = "é𝐉\u200bœ&#64;!";
  const view = buildView(source);
  const places = [...view.text]
    .map((_, i) => view.toSource(i, i + 1))
    .map(({ start, end }) => source.slice(start, end));
  expect(places).toEqual(["é", "𝐉\u200b", "œ", "œ", "&#64;", "!"]);
});

test("words of other scripts keep their own letters", () => {
  expect(buildView("Анна и Jean").text).toBe("Анна и Jean");
});

test("a private-use sign in a text hides nothing", () => {
  const { spans } = findIdentifiers("Je m'appelle \ue000Zelmira\ue000 et voici le 06 12 34\ue00056 78");
  expect(spans.map(({ type }) => type)).toContain("NAME");
});
