import { Fragment } from "react";
import type { DiffPart } from "./diff.ts";

/** What was added and removed, marked as such for eyes and for readers of the page's structure. */
export function Diff({ parts }: { parts: DiffPart[] }) {
  return parts.map(({ kind, text }, index) => (
    <Fragment key={index}>
      {kind === "same" ? text : kind === "added" ? <ins>{text}</ins> : <del>{text}</del>}
    </Fragment>
  ));
}
