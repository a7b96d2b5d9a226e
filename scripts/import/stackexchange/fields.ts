import { uuidv7 } from "uuidv7";
import { cook, cookHtml } from "../../../app/shared/markdown.server.ts";
import { cleanLine, cleanText, slugify } from "../../../app/shared/text.ts";

/** What is wrong with a row, for a person. */
export class Fault extends Error {}

export type Attributes = Record<string, string>;
type Cell = string | number | boolean | null;

/** A row's cells in the order of the table's columns; null when the row is of no use here. */
export type Reader = (row: Attributes, tagTopics: (tag: string) => string | null) => Cell[] | null;

export interface DumpFile {
  name: string;
  /** Without it there is nothing to import. */
  isRequired: boolean;
  /** Where its rows wait until the threads are put together. */
  table: string;
  columns: string;
  read: Reader;
}

const maxBody = 200_000;
const maxTitle = 500;

function whole(row: Attributes, name: string): number {
  const value = row[name];
  if (value === undefined || !/^-?\d{1,15}$/.test(value))
    throw new Fault(`${name} is missing or not a number`);
  return Number(value);
}

const wholeOr = (row: Attributes, name: string): number | null =>
  row[name] === undefined ? null : whole(row, name);

/** Dumps write moments in UTC and do not say so. */
function moment(row: Attributes, name: string): string {
  const value = row[name] ?? "";
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?$/.test(value) || Number.isNaN(Date.parse(`${value}Z`)))
    throw new Fault(`${name} is missing or not a moment`);
  return `${value}Z`;
}

const momentOr = (row: Attributes, name: string): string | null =>
  row[name] === undefined ? null : moment(row, name);

function words(
  row: Attributes,
  name: string,
  cookText = cook,
): { markdown: string; html: string; text: string } {
  const markdown = cleanText(row[name] ?? "").trim();
  if (markdown === "") throw new Fault(`${name} is missing or empty`);
  if (markdown.length > maxBody) throw new Fault(`${name} is too long`);
  const cooked = cookText(markdown);
  if (!cooked) throw new Fault(`${name} is nested too deeply`);
  return { markdown, ...cooked };
}

const line = (row: Attributes, name: string): string | null =>
  cleanLine(row[name] ?? "").slice(0, maxTitle) || null;

/** `<a><b>` in older dumps, `|a|b|` in newer ones. */
const tagsOf = (text: string): string[] => text.split(/[<>|]+/).filter(Boolean);

const maxTopics = 5;
const post: Reader = (row, tagTopics) => {
  const type = whole(row, "PostTypeId");
  if (type !== 1 && type !== 2) return null; // tag descriptions and the like
  const id = whole(row, "Id");
  const title = type === 1 ? line(row, "Title") : null;
  if (type === 1 && !title) throw new Fault("Title is missing or empty");
  const { markdown, html, text } = words(row, "Body", row.Body?.startsWith("<") ? cookHtml : cook);
  const topics = tagsOf(row.Tags ?? "")
    .map(tagTopics)
    .filter((topic) => topic !== null);
  return [
    id,
    type === 1 ? id : whole(row, "ParentId"),
    uuidv7(),
    title,
    title && slugify(title),
    markdown,
    html,
    text,
    `{${[...new Set(topics)].slice(0, maxTopics).join()}}`,
    wholeOr(row, "OwnerUserId"),
    line(row, "OwnerDisplayName"),
    line(row, "ContentLicense"),
    type === 1 ? wholeOr(row, "AcceptedAnswerId") : null,
    moment(row, "CreationDate"),
    momentOr(row, "LastEditDate"),
    momentOr(row, "ClosedDate"),
  ];
};

const comment: Reader = (row) => {
  const { markdown, html, text } = words(row, "Text");
  return [
    whole(row, "Id"),
    whole(row, "PostId"),
    uuidv7(),
    markdown,
    html,
    text,
    wholeOr(row, "UserId"),
    line(row, "UserDisplayName"),
    line(row, "ContentLicense"),
    moment(row, "CreationDate"),
  ];
};

const user: Reader = (row) => [whole(row, "Id"), line(row, "DisplayName")];

/** 1: the asker accepted; 2: somebody found it useful. The others say nothing that is shown here. */
const vote: Reader = (row) => {
  const type = whole(row, "VoteTypeId");
  return type === 1 || type === 2 ? [whole(row, "PostId"), type === 1, moment(row, "CreationDate")] : null;
};

/**
 * Of the history, when a post was last edited and whether a question is closed. Earlier wordings stay where they are:
 * some were edited to take out what nobody should read.
 */
const history: Reader = (row) => {
  const type = whole(row, "PostHistoryTypeId");
  const what = [4, 5, 7, 8].includes(type) ? "edit" : type === 10 ? "close" : type === 11 ? "reopen" : null;
  return what && [whole(row, "PostId"), what, moment(row, "CreationDate")];
};

/** 3: a question is closed as a duplicate of another. */
const link: Reader = (row) =>
  whole(row, "LinkTypeId") === 3 ? [whole(row, "PostId"), whole(row, "RelatedPostId")] : null;

/** The files of a dump, those first that cost least to find a fault in. Tags.xml is read apart, whole. */
export const dumpFiles: readonly DumpFile[] = [
  { name: "Users.xml", isRequired: true, table: "users", columns: "id, name", read: user },
  {
    name: "Posts.xml",
    isRequired: true,
    table: "posts",
    columns:
      "id, question_id, uuid, title, slug, markdown, html, text, topic_ids, user_id, user_name, licence, accepted_id, created_at, edited_at, closed_at",
    read: post,
  },
  {
    name: "Comments.xml",
    isRequired: false,
    table: "comments",
    columns: "id, post_id, uuid, markdown, html, text, user_id, user_name, licence, created_at",
    read: comment,
  },
  { name: "Votes.xml", isRequired: false, table: "votes", columns: "post_id, is_accept, at", read: vote },
  {
    name: "PostHistory.xml",
    isRequired: false,
    table: "history",
    columns: "post_id, what, at",
    read: history,
  },
  { name: "PostLinks.xml", isRequired: false, table: "links", columns: "post_id, related_id", read: link },
];

const escapes: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A line as COPY reads it. */
export const copyLine = (cells: readonly Cell[]): string =>
  cells
    .map((cell) =>
      cell === null
        ? "\\N"
        : typeof cell === "string"
          ? cell.replace(/[\\\n\r\t]/g, (one) => escapes[one]!)
          : String(cell),
    )
    .join("\t");
