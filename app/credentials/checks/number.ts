/** Digits as people type or paste them: spaces, dots, hyphens and full-width forms are understood. */
function digitsOf(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s.-]/g, "");
}

/** Luhn's check over all digits (ISO/IEC 7812-1, annex B). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}

export type NumberProblem = "number-shape" | "number-check-digit" | "number-adeli";
export type ParsedNumber = { ok: true; number: string } | { ok: false; problem: NumberProblem };

/**
 * An RPPS number: 11 digits, Luhn over all of them. An IDNPS is "8" followed by one. Nine characters are an ADELI
 * number, closed at the end of 2024.
 */
export function parseRpps(typed: string): ParsedNumber {
  const digits = digitsOf(typed);
  if (/^[0-9][0-9AB][0-9]{7}$/i.test(digits)) return { ok: false, problem: "number-adeli" };
  const number = /^8\d{11}$/.test(digits) ? digits.slice(1) : digits;
  if (!/^\d{11}$/.test(number)) return { ok: false, problem: "number-shape" };
  return passesLuhn(number) ? { ok: true, number } : { ok: false, problem: "number-check-digit" };
}

/** A US National Provider Identifier: 10 digits from 1 or 2, Luhn over "80840" and the number (45 CFR 162.406). */
export function parseNpi(typed: string): ParsedNumber {
  const number = digitsOf(typed);
  if (!/^[12]\d{9}$/.test(number)) return { ok: false, problem: "number-shape" };
  return passesLuhn(`80840${number}`) ? { ok: true, number } : { ok: false, problem: "number-check-digit" };
}

/** An ORCID iD, with or without its address: 16 characters in four groups, ISO 7064 MOD 11-2 over them. */
export function parseOrcid(typed: string): ParsedNumber {
  const compact = digitsOf(typed.trim().replace(/^https?:\/\/orcid\.org\//i, "")).toUpperCase();
  if (!/^\d{15}[\dX]$/.test(compact)) return { ok: false, problem: "number-shape" };
  let total = 0;
  for (const digit of compact.slice(0, 15)) total = ((total + Number(digit)) * 2) % 11;
  const check = (12 - total) % 11;
  if (compact[15] !== (check === 10 ? "X" : String(check)))
    return { ok: false, problem: "number-check-digit" };
  return { ok: true, number: compact.replace(/(.{4})(?=.)/g, "$1-") };
}

/** A General Medical Council reference number: 7 digits without a check digit. A person looks at the register. */
export function parseGmc(typed: string): ParsedNumber {
  const number = digitsOf(typed);
  return /^\d{7}$/.test(number) ? { ok: true, number } : { ok: false, problem: "number-shape" };
}

/** A Nursing and Midwifery Council PIN: 8 letters and digits. A person looks at the register. */
export function parseNmc(typed: string): ParsedNumber {
  const number = digitsOf(typed).toUpperCase();
  const isPin = /^[0-9A-Z]{8}$/.test(number) && /\d/.test(number);
  return isPin ? { ok: true, number } : { ok: false, problem: "number-shape" };
}

const parsers = { rpps: parseRpps, nppes: parseNpi, gmc: parseGmc, nmc: parseNmc, orcid: parseOrcid };

export const parseNumber = (registry: keyof typeof parsers, typed: string): ParsedNumber =>
  parsers[registry](typed);
