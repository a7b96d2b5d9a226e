/** The server answered otherwise than with the part that was asked for. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`answered ${status}`);
    this.status = status;
  }
}

/** Ranges of some megabytes at most, by what reads them. */
const mostKept = 24;

/** A file behind an address, read by HTTP ranges (RFC 9110 §14); counts what was read. */
export class RangeFile {
  readonly byteLength: number;
  bytesRead = 0;
  requests = 0;
  readonly #url: string;
  /** Those read last: going back and forth asks for nothing twice. */
  readonly #kept = new Map<string, Promise<ArrayBuffer>>();

  constructor(url: string, byteLength: number) {
    this.#url = url;
    this.byteLength = byteLength;
  }

  /** @throws Refused, or what `fetch` throws without a connection */
  slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    const range = `bytes=${start}-${end - 1}`;
    const part = this.#kept.get(range) ?? this.#request(range);
    this.#kept.delete(range);
    this.#kept.set(range, part);
    part.catch(() => this.#kept.delete(range));
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    return part;
  }

  async #request(range: string): Promise<ArrayBuffer> {
    const response = await fetch(this.#url, { headers: { Range: range } });
    if (response.status !== 206) throw new Refused(response.status);
    const part = await response.arrayBuffer();
    this.bytesRead += part.byteLength;
    this.requests += 1;
    return part;
  }
}
