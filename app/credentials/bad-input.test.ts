import { expect, test } from "vitest";
import { problems as english } from "./messages/en.ts";
import { problems as french } from "./messages/fr.ts";
import { formValues, parseForm } from "../shared/http/forms.ts";
import { readDocument } from "./checks/document.ts";
import { applicationSchema, codeSchema, draftSchema } from "./schema.ts";

const complete: Record<string, string> = {
  kind: "professional",
  professionCode: "70",
  registry: "rpps",
  number: "99900671191",
  familyName: "Nacredoux",
  givenName: "Garance",
  country: "FR",
  hasInterests: "no",
  shownAs: "real",
  proof: "mailbox-code",
  proofEmail: "g.nacredoux@aphp.fr",
  charter: "on",
  penal: "on",
};

/** What is typed, and the field and problem that it leads to; null when it is understood. */
const cases: [what: string, typed: Record<string, string>, field: string, problem: string | null][] = [
  ["spaces in a number", { number: " 999 006 711 91 " }, "number", null],
  ["full-width digits", { number: "９９９００６７１１９１" }, "number", null],
  ["the national identifier with its 8", { number: "899900671191" }, "number", null],
  ["letters in a number", { number: "9990O671191" }, "number", "number-shape"],
  ["one digit too few", { number: "9990067119" }, "number", "number-shape"],
  ["a mistyped digit", { number: "99900671192" }, "number", "number-check-digit"],
  ["a number printed in documentation", { number: "10003461033" }, "number", "number-check-digit"],
  ["an ADELI number", { number: "75 1 23456 7" }, "number", "number-adeli"],
  ["an NPI under RPPS", { number: "1234567893" }, "number", "number-shape"],
  ["a GMC number", { registry: "gmc", number: "7 123 456" }, "number", null],
  ["a GMC number with a letter", { registry: "gmc", number: "712345A" }, "number", "number-shape"],
  ["an NMC PIN in small letters", { registry: "nmc", number: "98i1234e" }, "number", null],
  ["no number", { number: "" }, "number", "required"],
  ["no register", { registry: "" }, "registry", "required"],
  ["a register that does not exist", { registry: "adeli" }, "registry", "invalid"],
  ["a profession that cannot be verified", { professionCode: "999" }, "professionCode", "invalid"],
  ["an iD that is typed", { registry: "orcid", number: "0000-0002-1825-0097" }, "registry", "invalid"],
  ["interests neither declared nor denied", { hasInterests: "" }, "hasInterests", "required"],
  ["interests announced and not said", { hasInterests: "yes", interests: " " }, "interests", "required"],
  ["an address that is none", { proofEmail: "g.nacredoux" }, "proofEmail", "email-shape"],
  [
    "a proof of another kind of badge",
    { kind: "association", organisation: "A", proof: "vouchers" },
    "proof",
    "required",
  ],
  ["an association without its name", { kind: "association", proof: "document" }, "organisation", "required"],
  [
    "a peer expert without a field",
    { kind: "peer-expert", organisation: "U", proof: "document" },
    "specialty",
    "required",
  ],
  ["a student's number without register", { kind: "student", registry: "" }, "registry", "required"],
  ["the charter not accepted", { charter: "" }, "charter", "pro-charter-needed"],
];

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

for (const [what, typed, field, problem] of cases) {
  test(`${what}: ${problem ?? "understood"}, and nothing typed is lost`, () => {
    const form = formOf({ ...complete, ...typed });
    const parsed = parseForm(applicationSchema, form);
    expect(parsed.ok ? null : (parsed.errors[field] ?? "something else")).toBe(problem);
    expect(parsed.values).toEqual(formValues(form));
  });
}

test("what is wrong is said together, not one after the other", () => {
  const parsed = parseForm(applicationSchema, formOf({ kind: "professional" }));
  expect(parsed.ok ? {} : parsed.errors).toMatchObject({
    number: "required",
    familyName: "required",
    country: "required",
    proof: "required",
    hasInterests: "required",
    charter: "pro-charter-needed",
    penal: "truthful-needed",
  });
});

test("a draft keeps a number that is not one yet", () => {
  expect(draftSchema.parse({ number: "99 oops" })).toMatchObject({ number: "99 oops" });
});

const documents: [string, Uint8Array, string][] = [
  ["a shell script", Buffer.from("#!/bin/sh\nrm -rf /"), "document-type"],
  [
    "a script named as a PDF",
    Buffer.from("%PDF-1.7\n1 0 obj <</OpenAction <</S /JavaScript /JS (app.alert(1))>>>>"),
    "document-active",
  ],
  ["a script in escapes", Buffer.from("%PDF-1.7\n1 0 obj <</S /J#61vaScript>>"), "document-active"],
  ["a page of HTML", Buffer.from("<html><script>alert(1)</script>"), "document-type"],
  ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), "document-type"],
  ["nothing", new Uint8Array(), "document-empty"],
  ["eleven megabytes", new Uint8Array(11 * 1024 * 1024), "document-too-large"],
];
for (const [what, bytes, problem] of documents) {
  test(`${what} is no evidence: ${problem}`, () => {
    expect(readDocument(bytes)).toEqual({ ok: false, problem });
  });
}

test("a code is understood with spaces and full-width digits, and refused with five", () => {
  for (const code of ["123 456", "１２３４５６", " 123-456 "])
    expect(codeSchema.parse({ code })).toEqual({ code: "123456" });
  expect(codeSchema.safeParse({ code: "12345" }).success).toBe(false);
});

test("every problem has a clear sentence in both languages", () => {
  const named = [...cases.map(([, , , problem]) => problem), ...documents.map(([, , problem]) => problem)];
  for (const problem of new Set(named)) {
    if (problem === null || ["required", "invalid", "email-shape"].includes(problem)) continue;
    for (const sentences of [french, english] as Record<string, string>[])
      expect(sentences[problem], problem).toMatch(/^\p{Lu}.+[.]$/u);
  }
});
