import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";

/**
 * Signatures in the format of minisign (prehashed Ed25519, algorithm "ED"), so that anybody can check them with a
 * program that is not ours. Format: https://jedisct1.github.io/minisign/
 */
export interface SigningKey {
  /** The line that people pass to `minisign -P`. */
  publicKey: string;
  sign(bytes: Buffer, trustedComment: string): string;
}

const seedBytes = 32;
const idBytes = 8;
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

const prehash = (bytes: Buffer): Buffer => createHash("blake2b512").update(bytes).digest();

/** @param seed 32 random bytes; the same seed gives the same key */
export function signingKey(seed: Buffer): SigningKey {
  if (seed.length !== seedBytes) throw new Error(`a signing key is ${seedBytes} bytes`);
  const secret = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: "der", type: "pkcs8" });
  const raw = createPublicKey(secret).export({ format: "der", type: "spki" }).subarray(spkiPrefix.length);
  const id = createHash("sha256").update(raw).digest().subarray(0, idBytes);
  return {
    publicKey: Buffer.concat([Buffer.from("Ed"), id, raw]).toString("base64"),
    sign(bytes, trustedComment) {
      const signature = sign(null, prehash(bytes), secret);
      const global = sign(null, Buffer.concat([signature, Buffer.from(trustedComment)]), secret);
      return [
        `untrusted comment: signature of key ${hexId(id)}`,
        Buffer.concat([Buffer.from("ED"), id, signature]).toString("base64"),
        `trusted comment: ${trustedComment}`,
        global.toString("base64"),
        "",
      ].join("\n");
    },
  };
}

/** The file minisign.pub. */
export function publicKeyFile(publicKey: string): string {
  const id = Buffer.from(publicKey, "base64").subarray(2, 2 + idBytes);
  return `untrusted comment: minisign public key ${hexId(id)}\n${publicKey}\n`;
}

/** minisign shows key ids as one little-endian number. */
const hexId = (id: Buffer): string => Buffer.from(id.toReversed()).toString("hex").toUpperCase();

/**
 * Whether `signature` (a .minisig file) was made over `bytes` with the key of `publicKey` (the line, or a minisign.pub).
 * The trusted comment is under the signature too. Anything malformed is simply not a valid signature.
 */
export function isSignedBy(publicKey: string, bytes: Buffer, signature: string): boolean {
  const key = Buffer.from(publicKey.trim().split("\n").at(-1)!, "base64");
  const [, first = "", trusted = "", global = ""] = signature.split("\n");
  const signed = Buffer.from(first, "base64");
  if (key.length !== 2 + idBytes + 32 || signed.length !== 2 + idBytes + 64) return false;
  if (signed.subarray(0, 2).toString() !== "ED" || !trusted.startsWith("trusted comment: ")) return false;
  if (!key.subarray(2, 2 + idBytes).equals(signed.subarray(2, 2 + idBytes))) return false;
  const publicObject = createPublicKey({
    key: Buffer.concat([spkiPrefix, key.subarray(2 + idBytes)]),
    format: "der",
    type: "spki",
  });
  const body = signed.subarray(2 + idBytes);
  const comment = Buffer.from(trusted.slice("trusted comment: ".length));
  return (
    verify(null, prehash(bytes), publicObject, body) &&
    verify(null, Buffer.concat([body, comment]), publicObject, Buffer.from(global, "base64"))
  );
}
