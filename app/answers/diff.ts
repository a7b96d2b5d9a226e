export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** Cells of one table of the longest common subsequence; larger blocks are shown as replaced. */
const maxCells = 4_000_000;

/** What changed from one wording to the next, word by word inside the paragraphs that differ. */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  const blocks = lcs(splitLines(before), splitLines(after));
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const next = blocks[i + 1];
    if (block.kind === "removed" && next?.kind === "added") {
      parts.push(...lcs(splitWords(block.text), splitWords(next.text)));
      i += 1;
    } else parts.push(block);
  }
  return merge(parts);
}

const splitLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const splitWords = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|./gsu) ?? [];

/** Longest common subsequence of two lists; what is removed comes before what is added. */
function lcs(a: string[], b: string[]): DiffPart[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = lcsTable(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return merge([
    { kind: "same", text: a.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: a.slice(a.length - end).join("") },
  ]);
}

function lcsTable(a: string[], b: string[]): DiffPart[] {
  const replaced: DiffPart[] = [
    { kind: "removed", text: a.join("") },
    { kind: "added", text: b.join("") },
  ];
  if (a.length === 0 || b.length === 0 || a.length * b.length > maxCells) return replaced;
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const right = length[i * width + j + 1]!;
      const down = length[(i + 1) * width + j]!;
      length[i * width + j] = a[i] === b[j] ? length[(i + 1) * width + j + 1]! + 1 : Math.max(right, down);
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const canKeep = i < a.length && j < b.length && a[i] === b[j];
    if (canKeep) {
      parts.push({ kind: "same", text: a[i]! });
      i += 1;
      j += 1;
    } else if (
      i < a.length &&
      (j >= b.length || length[(i + 1) * width + j]! >= length[i * width + j + 1]!)
    ) {
      parts.push({ kind: "removed", text: a[i++]! });
    } else {
      parts.push({ kind: "added", text: b[j++]! });
    }
  }
  return parts;
}

/** Joins neighbours of the same kind, and what was removed and added between two kept parts. */
function merge(parts: DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) merged.push({ kind: "removed", text: removed });
    if (added) merged.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (const { kind, text } of parts) {
    if (!text) continue;
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      flush();
      const last = merged.at(-1);
      if (last?.kind === "same") last.text += text;
      else merged.push({ kind, text });
    }
  }
  flush();
  return merged;
}
