import type { LoaderFunctionArgs } from "@remix-run/node";
import { environment } from "../../shared/env.server.ts";
import { NotFound } from "../../shared/errors.ts";
import { route } from "../../shared/http/route.server.ts";
import { paths } from "../../shared/paths.ts";
import { listTopicTree } from "../../topics/queries.server.ts";
import { countSitemapParts, listSitemapQuestions } from "../queries.server.ts";
import { element } from "../xml.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Every page that may be indexed (sitemaps.org); above 50 000 questions, an index of parts. */
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const { BASE_URL } = environment();
  const asked = new URL(request.url).searchParams.get("part");
  const parts = await countSitemapParts();
  if (asked !== null && !(/^\d{1,4}$/.test(asked) && Number(asked) < parts)) throw new NotFound();
  if (asked === null && parts > 1) {
    const addresses = Array.from({ length: parts }, (_, part) => `${BASE_URL}/sitemap.xml?part=${part}`);
    return xml(
      "sitemapindex",
      addresses.map((address) => `<sitemap>${element("loc", address)}</sitemap>`),
    );
  }
  const part = Number(asked ?? 0);
  const [questions, tree] = await Promise.all([
    listSitemapQuestions(part),
    part === 0 ? listTopicTree() : [],
  ]);
  const topics = tree
    .flatMap(({ children, ...root }) => [root, ...children])
    .filter((topic) => topic.questionCount > 0);
  const pages =
    part === 0 ? [paths.home(), paths.topics(), ...topics.map(({ slug }) => paths.topic(slug))] : [];
  return xml("urlset", [
    ...pages.map((path) => `<url>${element("loc", BASE_URL + path)}</url>`),
    ...questions.map(
      ({ number, slug, updatedAt }) =>
        `<url>${element("loc", BASE_URL + paths.question(number, slug))}${element("lastmod", updatedAt.toISOString())}</url>`,
    ),
  ]);
});

function xml(root: string, items: string[]): Response {
  const body = `<?xml version="1.0" encoding="utf-8"?>\n<${root} xmlns="${namespace}">\n${items.join("\n")}\n</${root}>\n`;
  return new Response(body, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "X-Page-Version": "lists" },
  });
}
