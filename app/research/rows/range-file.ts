/** The server answered otherwise than with the part that was asked for. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`answered ${status}`);
    this.status = status;
  }
}

/** Small enough that a narrow column costs little more than itself. */
const blockBytes = 4_096;
/** 32 MB: a reader who goes far loses what they saw first. */
const mostBlocks = 8_192;

/** A file behind an address, read by HTTP ranges (RFC 9110 §14) of whole blocks: none is asked for twice, all are counted. */
export class RangeFile {
  readonly byteLength: number;
  bytesRead = 0;
  requests = 0;
  readonly #url: string;
  readonly #blocks = new Map<number, Promise<Uint8Array>>();

  constructor(url: string, byteLength: number) {
    this.#url = url;
    this.byteLength = byteLength;
  }

  /** @throws Refused, or what `fetch` throws without a connection */
  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const first = Math.floor(start / blockBytes);
    const last = Math.floor((end - 1) / blockBytes);
    for (let at = first; at <= last; at++) {
      if (this.#blocks.has(at)) continue;
      const from = at;
      while (at < last && !this.#blocks.has(at + 1)) at++;
      this.#fetch(from, at);
    }
    const blocks = Array.from({ length: last - first + 1 }, (_, n) => this.#blocks.get(first + n)!);
    this.#forget();
    const joined = new Uint8Array(blocks.length * blockBytes);
    for (const [n, block] of (await Promise.all(blocks)).entries()) joined.set(block, n * blockBytes);
    const offset = start - first * blockBytes;
    return joined.buffer.slice(offset, offset + end - start);
  }

  /** One request for neighbouring blocks; each of them is there when its answer is. */
  #fetch(first: number, last: number): void {
    const start = first * blockBytes;
    const answer = this.#request(start, Math.min(this.byteLength, (last + 1) * blockBytes));
    for (let n = first; n <= last; n++) {
      const at = n * blockBytes - start;
      const block = answer.then((bytes) => bytes.subarray(at, at + blockBytes));
      block.catch(() => this.#blocks.delete(n));
      this.#blocks.set(n, block);
    }
  }

  async #request(start: number, end: number): Promise<Uint8Array> {
    const response = await fetch(this.#url, { headers: { Range: `bytes=${start}-${end - 1}` } });
    if (response.status !== 206) throw new Refused(response.status);
    const bytes = new Uint8Array(await response.arrayBuffer());
    this.bytesRead += bytes.byteLength;
    this.requests += 1;
    return bytes;
  }

  #forget(): void {
    for (const n of this.#blocks.keys()) {
      if (this.#blocks.size <= mostBlocks) return;
      this.#blocks.delete(n);
    }
  }
}
