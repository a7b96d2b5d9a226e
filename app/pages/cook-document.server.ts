import { cook } from "../shared/markdown.server.ts";

/**
 * The HTML of a page of prose; null when it is nested too deeply. In a post a heading stands below the author's; in a
 * document right below the title.
 */
export function cookDocument(markdown: string): string | null {
  const cooked = cook(markdown);
  return (
    cooked && cooked.html.replace(/<(\/?)h([34])>/g, (_, slash, level) => `<${slash}h${Number(level) - 1}>`)
  );
}
