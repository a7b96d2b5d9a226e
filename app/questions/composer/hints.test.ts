import { expect, test } from "vitest";
import { useDatabase } from "../../../tests/support/database.ts";
import type { Actor } from "../../shared/policy.ts";
import { decideHint, findHints } from "./hints.server.ts";

useDatabase(); // the tokens are keyed: an environment
const actor = (id: string): Actor => ({
  id,
  pseudonym: "Heron",
  locale: "fr",
  country: "FR",
  roles: [],
  credential: null,
});
const me = actor("00000000-0000-7000-8000-000000000001");
const somebody = actor("00000000-0000-7000-8000-000000000002");
const body =
  "Mon mari Gérard Lemoine est suivi à l’hôpital. Écrivez-moi à heron.gris@example.org ou au 06 12 34 56 78, s’il vous plaît.";
const hintsOf = (who: Actor, words = { title: "Depuis l’opération", body }, kept = "") =>
  findHints(who, words, "fr", kept);
const typeOf = (type: string) => hintsOf(me).find((hint) => hint.type === type)!;

test("names, addresses and telephone numbers are hints, a relative's name as somebody else's", () => {
  const found = hintsOf(me).map(({ type, isSomebodyElse }) => [type, isSomebodyElse]);
  expect(found).toContainEqual(["NAME", true]);
  expect(
    hintsOf(me)
      .map(({ words }) => words)
      .join(" "),
  ).toMatch(/Lemoine.*heron\.gris@example\.org.*06 12 34 56 78/);
  expect(
    hintsOf(me, { title: "Fatigue", body: "Je suis fatiguée depuis six semaines, que faire ?" }),
  ).toEqual([]);
});

test("a mask takes the words out of title and body, and leaves the rest as it was typed", () => {
  const values = { title: "Gérard Lemoine à l’hôpital", body, language: "fr" };
  const [name] = hintsOf(me, { title: values.title, body });
  const masked = decideHint(me, values, `mask:${name!.token}`);
  expect(`${masked.title as string} ${masked.body as string}`).not.toMatch(/Lemoine/);
  expect(masked.body).toContain("est suivi à l’hôpital. Écrivez-moi à heron.gris@example.org");
});

test("what is kept is remembered by a token that says nothing and is no other person's", () => {
  const phone = typeOf("PHONE");
  const kept = decideHint(me, { title: "Depuis l’opération", body, language: "fr" }, `keep:${phone.token}`);
  expect(kept.body).toBe(body);
  expect(phone.token).toMatch(/^PHONE\.[0-9a-f]{16}$/);
  expect(phone.token).not.toContain("345678");
  expect(hintsOf(me, undefined, phone.token).find(({ type }) => type === "PHONE")!.isKept).toBe(true);
  expect(hintsOf(somebody).find(({ type }) => type === "PHONE")!.token).not.toBe(phone.token);
});

test("a decision that is forged, another person's or about words that are gone changes nothing", () => {
  const values = { title: "Depuis l’opération", body, language: "fr" };
  const theirs = hintsOf(somebody)[0]!.token;
  for (const decision of [`mask:${theirs}`, "mask:NAME.0123456789abcdef", "drop:everything", null, "mask:"])
    expect(decideHint(me, values, decision)).toMatchObject({ title: values.title, body });
});
