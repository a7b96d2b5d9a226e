import { expect, test } from "vitest";
import { card, iban, luhn, nhs, nir, rpps, siren, ssn } from "./validators.ts";

test("check digits accept published examples and refuse a changed digit", () => {
  for (const [check, good, bad] of [
    [nir, "255081416802538", "255081416802539"],
    [iban, "GB82WEST12345698765432", "GB82WEST12345698765433"],
    [nhs, "9434765919", "9434765918"],
    [card, "4111111111111111", "4111111111111112"],
    [siren, "732829320", "732829321"],
    [luhn, "79927398713", "79927398710"],
    [rpps, "10000000009", "10000000008"],
    [ssn, "078051120", "000051120"],
  ] as const) {
    expect([check.name, check(good), check(bad)]).toEqual([check.name, true, false]);
  }
});

test("a Corsican social security number is read with 2A and 2B", () => {
  const body = "184052A004005";
  const key = 97 - Number(BigInt(body.replace("2A", "19")) % 97n);
  expect(nir(`${body}${String(key).padStart(2, "0")}`)).toBe(true);
});
