/**
 * Weights as text: for every weight that is not zero, how many buckets after the last one (seven bits a byte, high bit
 * for more) and the weight as a signed byte; then base64.
 */
export function packWeights(weights: Int8Array): string {
  const bytes: number[] = [];
  let last = -1;
  weights.forEach((weight, at) => {
    if (weight === 0) return;
    let gap = at - last - 1;
    last = at;
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    bytes.push(gap, weight & 255);
  });
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export function unpackWeights(packed: string, size: number): Int8Array {
  const binary = atob(packed);
  const weights = new Int8Array(size);
  let at = -1;
  for (let i = 0; i < binary.length;) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = binary.charCodeAt(i++);
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    at += gap + 1;
    weights[at] = binary.charCodeAt(i++);
  }
  return weights;
}
