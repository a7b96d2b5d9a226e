import { XMLParser, XMLValidator } from "fast-xml-parser";

type Node = Record<string, unknown>;

const many = [
  "entry",
  "link",
  "author",
  "category",
  "id",
  "title",
  "updated",
  "published",
  "summary",
  "content",
];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  isArray: (name) => many.includes(name),
});

/** RFC 3339, which RFC 4287 §3.3 asks for. */
const isMoment = (text: unknown): boolean =>
  typeof text === "string" &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text));

const textOf = (value: unknown): string =>
  String(typeof value === "object" ? (value as Node)["#text"] : value);
const list = (node: Node, name: string) => (node[name] ?? []) as Node[];

/**
 * What RFC 4287 forbids and a feed does all the same: the elements it asks for, once each, absolute and unique ids,
 * moments, authors, links.
 */
export function problemsOfFeed(xml: string): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [`not well-formed: ${valid.err.msg}`];
  const { feed } = parser.parse(xml) as { feed?: Node };
  if (!feed) return ["the root is not feed"];
  const problems: string[] = [];
  if (feed["@xmlns"] !== "http://www.w3.org/2005/Atom") problems.push("not the namespace of Atom");
  const check = (node: Node, what: string) => {
    for (const name of ["id", "title", "updated"])
      if (list(node, name).length !== 1) problems.push(`${what}: ${list(node, name).length} ${name} (§4.1)`);
    for (const name of ["published", "summary", "content"])
      if (list(node, name).length > 1) problems.push(`${what}: more than one ${name}`);
    for (const name of ["updated", "published"])
      for (const at of list(node, name))
        if (!isMoment(textOf(at))) problems.push(`${what}: ${name} is no moment (§3.3)`);
    for (const id of list(node, "id"))
      if (!URL.canParse(textOf(id))) problems.push(`${what}: its id is no absolute IRI (§4.2.6)`);
    for (const link of list(node, "link"))
      if (!URL.canParse(String(link["@href"]))) problems.push(`${what}: a link without href (§4.2.7)`);
    const alternates = list(node, "link").filter((link) => (link["@rel"] ?? "alternate") === "alternate");
    if (alternates.length > 1) problems.push(`${what}: more than one alternate`);
    for (const category of list(node, "category"))
      if (!category["@term"]) problems.push(`${what}: a category without term (§4.2.2)`);
    for (const author of list(node, "author"))
      if (!author.name) problems.push(`${what}: an author without name (§3.2)`);
    return alternates.length;
  };
  check(feed, "the feed");
  if (!list(feed, "link").some((link) => link["@rel"] === "self"))
    problems.push("the feed: no link to itself");
  const entries = list(feed, "entry");
  const ids = entries.map((entry) => textOf(list(entry, "id")[0]));
  if (new Set(ids).size !== ids.length) problems.push("two entries have the same id (§4.1.1)");
  for (const [n, entry] of entries.entries()) {
    const alternates = check(entry, `entry ${n + 1}`);
    if (alternates === 0 && list(entry, "content").length === 0)
      problems.push(`entry ${n + 1}: no alternate, no content`);
    if (list(entry, "author").length === 0 && list(feed, "author").length === 0)
      problems.push(`entry ${n + 1}: no author (§4.1.2)`);
  }
  return problems;
}
