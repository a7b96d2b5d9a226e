/** Check digits of the identifiers people paste. Every function takes the bare digits (and letters). */

export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  return digits.length > 0 && sum % 10 === 0;
}

const remainder = (digits: string, by: number): number => {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % by;
  return rest;
};

/** French social security number (NIR, also the INS): 13 signs and a key, Corsica as 2A and 2B. */
export function nir(value: string): boolean {
  const found = /^([1-478]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{6})(\d{2})$/i.exec(value);
  if (!found) return false;
  const body = (found[1] as string).toUpperCase().replace("2A", "19").replace("2B", "18");
  return 97 - remainder(body, 97) === Number(found[2]);
}

/** ISO 13616 account number, remainder 1 modulo 97. */
export function iban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(value)) return false;
  const moved = value.slice(4) + value.slice(0, 4);
  return (
    remainder(
      moved.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
      97,
    ) === 1
  );
}

/** NHS number, modulo 11. */
export function nhs(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}

/** United States social security number: no area 000, 666 or 9xx, no group 00, no serial 0000. */
export const ssn = (digits: string): boolean => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);

/** Payment card by prefix, length and Luhn. */
export const card = (digits: string): boolean => /^[2-6]\d{11,18}$/.test(digits) && luhn(digits);

/** SIREN (9) and SIRET (14) follow Luhn; La Poste's establishments do not and are not looked for. */
export const siren = (digits: string): boolean => /^(?:\d{9}|\d{14})$/.test(digits) && luhn(digits);

/** RPPS: 11 digits, Luhn. */
export const rpps = (digits: string): boolean => /^[18]\d{10}$/.test(digits) && luhn(digits);

/** A calendar day in day-month or month-day order; the year may have two digits. */
export function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
