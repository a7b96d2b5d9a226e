import type { Preview, Segment } from "./preview.server.ts";

/** The de-identified text, with what was replaced marked. */
export function PreviewCard({ preview }: { preview: Pick<Preview, "title" | "body"> }) {
  return (
    <blockquote className="card stack" id="preview">
      {preview.title ? (
        <p>
          <strong>
            <Marked segments={preview.title} />
          </strong>
        </p>
      ) : null}
      {paragraphs(preview.body).map((segments, index) => (
        <p key={index}>
          <Marked segments={segments} />
        </p>
      ))}
    </blockquote>
  );
}

function Marked({ segments }: { segments: Segment[] }) {
  return segments.map(({ text, isReplaced }, index) => (isReplaced ? <mark key={index}>{text}</mark> : text));
}

/** Splits at line ends, whatever is replaced around them. */
function paragraphs(segments: Segment[]): Segment[][] {
  const result: Segment[][] = [[]];
  for (const segment of segments) {
    for (const [index, line] of segment.text.split(/\n+/).entries()) {
      if (index > 0) result.push([]);
      if (line !== "") result.at(-1)!.push({ ...segment, text: line });
    }
  }
  return result.filter((line) => line.length > 0);
}
