import { hash, verify } from "@node-rs/argon2";
import { fold } from "../shared/text.ts";

// argon2id is the package's default algorithm; parameters after OWASP's Password Storage Cheat Sheet.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFC"), cost);

let decoy: Promise<string> | undefined;

/** Compares in the same time whether or not the account exists: a missing hash is replaced by a decoy. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody signs in with this");
  const matches = await verify(passwordHash ?? (await decoy), password.normalize("NFC"));
  return matches && passwordHash !== null;
}

let common: Promise<Set<string>> | undefined;

/** Loaded when first asked for: unpacking the list takes longer than a process should need to start. */
async function loadCommon(): Promise<Set<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set((dictionary["passwords-common"] as readonly (string | number)[]).map(String));
}

/** Among the most used passwords, such a password doubled, one character repeated, or made of the person's own names. */
export async function isGuessable(password: string, names: readonly string[]): Promise<boolean> {
  const known = await (common ??= loadCommon());
  const folded = fold(password).replace(/[^a-z0-9]/g, "");
  const half = folded.slice(0, Math.ceil(folded.length / 2));
  if (new Set(folded).size < 5 || known.has(password.toLowerCase()) || known.has(folded)) return true;
  if (folded === half + half && known.has(half)) return true;
  return names.some(
    (name) => name.length >= 4 && folded.replaceAll(fold(name).replace(/[^a-z0-9]/g, ""), "").length < 6,
  );
}
