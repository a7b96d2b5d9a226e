/** Values that no form of ours sends, by what is wrong with them. */
export const wrongValues: Record<string, string> = {
  empty: "",
  NUL: "a\u0000b",
  // What a lone surrogate becomes in a form: the bytes of CESU-8, which are no UTF-8.
  surrogate: "%ED%A0%80",
  "wrong type": "[object Object]",
  number: "-99999999999999999999e999",
  quote: "' or 1=1--\\",
  format: "%s%n{{7*7}}${7*7}\r\nX-Injected: 1",
  uuid: "00000000-0000-7000-8000-000000000000",
  direction: "\u202Etxt.exe\uFEFF\uFFFF",
  prototype: "__proto__",
};

/** Larger than anything a person types, and still below what the boundary lets in. */
export const long = "é".repeat(60_000);
export const megabyte = "x".repeat(1024 * 1024);
