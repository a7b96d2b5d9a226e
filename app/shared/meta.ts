import type { MetaDescriptor } from "@remix-run/node";

/** Title, description and search-engine rule of a page. `matches` gives the reader's language and the site's address. */
export function pageMeta(options: {
  title: string;
  description?: string;
  /** False adds noindex. */
  index?: boolean;
  canonical?: string;
}): MetaDescriptor[] {
  const meta: MetaDescriptor[] = [
    { title: `${options.title} · Entraide` },
    { property: "og:title", content: options.title },
  ];
  if (options.description) {
    meta.push(
      { name: "description", content: options.description },
      { property: "og:description", content: options.description },
    );
  }
  if (options.index === false) meta.push({ name: "robots", content: "noindex" });
  if (options.canonical) meta.push({ tagName: "link", rel: "canonical", href: options.canonical });
  return meta;
}
