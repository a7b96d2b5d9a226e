/**
 * A Bloom filter over folded lower-case words: membership of large word lists in a few hundred kilobytes.
 * False positives are rare and bounded by the builder (scripts/privacy/build-lexicon.ts); there are no
 * false negatives.
 */
export interface PackedBloom {
  /** Number of bits, a multiple of 8. */
  bits: number;
  /** Number of probes per word. */
  probes: number;
  /** Bytes of the filter in base64. */
  data: string;
}

export interface WordHash {
  a: number;
  b: number;
}

export interface WordSet {
  /** `hash` saves hashing the word again when several sets are asked. */
  has(word: string, hash?: WordHash): boolean;
}

/** Two independent 32-bit hashes of a word; probe i reads bit (a + i·b mod 2³²) mod bits. */
export function hashWord(word: string): WordHash {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  }
  a ^= a >>> 15;
  b ^= b >>> 16;
  return { a: a >>> 0, b: (b | 1) >>> 0 };
}

export function unpackBloom({ bits, probes, data }: PackedBloom): WordSet {
  const binary = atob(data);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return {
    has(word, { a, b } = hashWord(word)) {
      for (let i = 0; i < probes; i++) {
        const bit = ((a + Math.imul(i, b)) >>> 0) % bits;
        if (((bytes[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false;
      }
      return true;
    },
  };
}

/** Packs words so that about `falsePositives` of other words pass (0.01 is one in a hundred). */
export function packBloom(words: ReadonlySet<string>, falsePositives: number): PackedBloom {
  const wanted = Math.ceil((-words.size * Math.log(falsePositives)) / Math.LN2 ** 2);
  const bits = Math.max(64, Math.ceil(wanted / 8) * 8);
  const probes = Math.max(1, Math.round((bits / words.size) * Math.LN2));
  const bytes = new Uint8Array(bits / 8);
  for (const word of words) {
    const { a, b } = hashWord(word);
    for (let i = 0; i < probes; i++) {
      const bit = ((a + Math.imul(i, b)) >>> 0) % bits;
      bytes[bit >>> 3] = (bytes[bit >>> 3] as number) | (1 << (bit & 7));
    }
  }
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { bits, probes, data: btoa(binary) };
}
