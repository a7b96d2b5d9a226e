/** Keys of posts ("p_" and 16 hexadecimal digits), as the numbers that they are: eight bytes each, for a million of them. */
export class DistinctKeys {
  #numbers = new BigUint64Array(1_024);
  #length = 0;

  /** @returns false for what is not such a key */
  add(key: string): boolean {
    if (!/^p_[0-9a-f]{16}$/.test(key)) return false;
    if (this.#length === this.#numbers.length) {
      const larger = new BigUint64Array(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = BigInt(`0x${key.slice(2)}`);
    return true;
  }

  /** How many were added more than once. */
  repeated(): number {
    const sorted = this.#numbers.subarray(0, this.#length).toSorted();
    return sorted.reduce((count, number, index) => count + (number === sorted[index - 1] ? 1 : 0), 0);
  }
}
