import fc from "fast-check";
import { expect, test } from "vitest";
import { compareNames, nameKey } from "./name.ts";
import { parseGmc, parseNmc, parseNpi, parseOrcid, parseRpps, passesLuhn } from "./number.ts";

const withCheckDigit = (prefix: string, lead = "") => {
  for (let digit = 0; digit < 10; digit++)
    if (passesLuhn(`${lead}${prefix}${digit}`)) return `${prefix}${digit}`;
  throw new Error("Luhn always has a digit");
};
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

test("an RPPS number is eleven digits that pass Luhn, however it is typed", () => {
  const number = withCheckDigit("9990067119");
  for (const typed of [
    number,
    ` ${number} `,
    number.replace(/(\d{3})/g, "$1 "),
    `8${number}`,
    number.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  ]) {
    expect(parseRpps(typed), typed).toEqual({ ok: true, number });
  }
});

test("numbers printed in public documentation fail the check digit", () => {
  for (const number of ["10003461033", "10102727017", "10101201234"]) {
    expect(parseRpps(number)).toEqual({ ok: false, problem: "number-check-digit" });
  }
});

test("an ADELI number is refused by its own name, anything else by its shape", () => {
  expect(parseRpps("75 1 23456 7")).toEqual({ ok: false, problem: "number-adeli" });
  for (const typed of ["", "abc", "1234567890", "123456789012", "1000346103X"]) {
    expect(parseRpps(typed), typed).toEqual({ ok: false, problem: "number-shape" });
  }
});

test("an NPI is checked with its prefix", () => {
  expect(parseNpi("1234567893")).toEqual({ ok: true, number: "1234567893" });
  expect(parseNpi("1234567890")).toEqual({ ok: false, problem: "number-check-digit" });
  expect(parseNpi("3234567893")).toEqual({ ok: false, problem: "number-shape" });
});

test("an ORCID iD is checked by ISO 7064, with its address, an X or neither", () => {
  for (const [typed, number] of [
    ["0000-0002-1825-0097", "0000-0002-1825-0097"],
    ["https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"],
    ["000000021694233x", "0000-0002-1694-233X"],
  ] as const)
    expect(parseOrcid(typed)).toEqual({ ok: true, number });
  expect(parseOrcid("0000-0002-1825-0098")).toEqual({ ok: false, problem: "number-check-digit" });
  for (const typed of ["", "0000-0002-1825", "0000-0002-1825-009Y"])
    expect(parseOrcid(typed)).toEqual({ ok: false, problem: "number-shape" });
});

test("numbers of the GMC and the NMC have a shape only", () => {
  expect(parseGmc("7 123 456")).toEqual({ ok: true, number: "7123456" });
  expect(parseNmc("98i 1234e")).toEqual({ ok: true, number: "98I1234E" });
  for (const typed of ["", "712345", "71234567", "L712345"]) expect(parseGmc(typed).ok, typed).toBe(false);
  for (const typed of ["", "98I1234", "98I1234EE", "ABCDEFGH"]) expect(parseNmc(typed).ok, typed).toBe(false);
});

test("changing any one digit of a valid number is noticed", () => {
  fc.assert(
    fc.property(digits(10), fc.nat(10), fc.integer({ min: 1, max: 9 }), (prefix, place, by) => {
      const number = withCheckDigit(prefix);
      const wrong = [...number].map((d, i) => (i === place ? String((Number(d) + by) % 10) : d)).join("");
      expect(parseRpps(wrong).ok).toBe(false);
    }),
  );
});

test("no input makes the parsers throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      expect(typeof parseRpps(typed).ok).toBe("boolean");
      for (const parse of [parseNpi, parseGmc, parseNmc, parseOrcid])
        expect(typeof parse(typed).ok).toBe("boolean");
    }),
  );
});

test("names are the same whatever their case, accents, hyphens, particles and order", () => {
  const registered = { family: "DE LA BRUYÈRE-MARTIN", given: "Zoé" };
  for (const claimed of [
    { family: "de la Bruyere Martin", given: "Zoe" },
    { family: "Bruyère-Martin", given: "ZOÉ" },
    { family: "Zoé", given: "Martin Bruyère" },
  ]) {
    expect(compareNames(claimed, registered).outcome).toBe("exact");
  }
  expect(nameKey("DE LA RUE", "Zoé")).toBe(nameKey("zoe", "Rue de la"));
});

test("a second given name passes with a note, another person does not", () => {
  expect(
    compareNames({ family: "Nacredoux", given: "Garance" }, { family: "NACREDOUX", given: "Garance Lucie" })
      .outcome,
  ).toBe("close");
  expect(
    compareNames({ family: "Martin", given: "Garance" }, { family: "NACREDOUX", given: "Garance Lucie" })
      .outcome,
  ).toBe("different");
  expect(compareNames({ family: "", given: "" }, { family: "NACREDOUX", given: "Garance" }).outcome).toBe(
    "different",
  );
});
