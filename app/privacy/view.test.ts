import { expect, test } from "vitest";
import { findIdentifiers } from "./index.ts";
import { buildView } from "./view.ts";

test.each([
  ["Dupont", "Dupont"],
  ["Dupönt ŒUVRARD ﬁn", "Dupont OEUVRARD fin"],
  ["J\u200be\u00adan", "Jean"],
  ["Du**pon**t et *lui*", "Dupont et lui"],
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

test.each([
  ["> **Jean** Dupont", "Jean Dupont"],
  ["> > `06 12` 34", "06 12 34"],
  ["J<b>ea</b>n<br>Dupont", "Jean\nDupont"],
  ["a <!-- Jean --> b", "a  Jean  b"],
  ["5 > 3 and 2 * 3", "5 > 3 and 2 * 3"],
  ["<https://x.fr> <a@b.fr>", "<https://x.fr> <a@b.fr>"],
])("Markdown %j reads %j, and every sign of it keeps its place", (source, reads) => {
  const view = buildView(source);
  expect(view.text).toBe(reads);
  for (const token of view.tokens) {
    const { start, end } = view.toSource(token.start, token.end);
    expect(source.slice(start, end)).toContain(token.text[0]);
    expect(source.slice(start, start + 1)).toBe(token.text[0]);
  }
});

test.each([
  ["[mon profil](https://forum.fr/u/zelmira_59)", "https://forum.fr/u/zelmira_59"],
  ["![Dr Quorvane au bloc](x.png)", "Dr Quorvane"],
  ["> Quorvane, tu disais ?\n\nOui, c'est le Dr **Quor**vane.", "Quorvane"],
  ["`MRN: 00482913`", "00482913"],
  ["```\nzelmira@exemple.fr\n```", "zelmira@exemple.fr"],
  ['[1]: mailto:zelmira@exemple.fr "Zelmira"', "zelmira@exemple.fr"],
  ["<!-- appelle le 06 12 34 56 78 -->", "06 12 34 56 78"],
  ["> Tel : **06 12** 34 56 78", "06 12** 34 56 78"],
])("nothing hides in Markdown: %j", (source, leak) => {
  const { spans } = findIdentifiers(source, { lang: "fr" });
  const at = source.indexOf(leak);
  for (let i = at; i < at + leak.length; i++)
    if (/[\p{L}\p{N}]/u.test(source[i] as string))
      expect(spans.some(({ start, end }) => start <= i && i < end)).toBe(true);
});
