export interface PageForm {
  action: string;
  fields: [name: string, value: string][];
  isMultipart: boolean;
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, "i").exec(tag);
  return found ? (found[1] ?? "").replaceAll("&amp;", "&").replaceAll("&quot;", '"') : null;
};

/** The forms of a page that change something, with the fields as they stand: what a person could send from it. */
export function formsOf(html: string, here: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)]
    .filter(([tag]) => attribute(/^<form[^>]*>/.exec(tag)![0], "method")?.toLowerCase() === "post")
    .map(([whole, inside]) => {
      const opening = /^<form[^>]*>/.exec(whole)![0];
      const fields: PageForm["fields"] = [];
      for (const [tag] of inside!.matchAll(/<(?:input|button|select|textarea)\b[^>]*>/g)) {
        const name = attribute(tag, "name");
        if (name) fields.push([name, attribute(tag, "value") ?? ""]);
      }
      return {
        action: attribute(opening, "action") || here,
        fields,
        isMultipart: attribute(opening, "enctype") === "multipart/form-data",
      };
    });
}
