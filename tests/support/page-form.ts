import { Parser } from "htmlparser2";

/** A form of a page, as a browser would send it. */
export interface PageForm {
  action: string;
  fields: [name: string, value: string][];
  /** The texts of its text areas, as they are read on the page. */
  shown: string[];
}

/**
 * What a browser makes of the form that goes to `action` (HTML standard, 13.2.3.5, 13.2.6.4.7 and 4.10.22.4): line ends
 * are one kind in the page, a text area drops a first one, and each is sent as CR LF.
 */
export function formTo(html: string, action: string): PageForm {
  const form: PageForm = { action, fields: [], shown: [] };
  let isOurs = false;
  let textarea: { name: string; text: string } | null = null;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === "form") isOurs = attributes.action === action && attributes.method === "post";
      if (!isOurs) return;
      if (tag === "input" && attributes.name) form.fields.push([attributes.name, attributes.value ?? ""]);
      if (tag === "textarea") textarea = { name: attributes.name!, text: "" };
    },
    ontext(text) {
      if (textarea) textarea.text += text;
    },
    onclosetag(tag) {
      if (tag === "form") isOurs = false;
      if (tag !== "textarea" || !textarea) return;
      const text = textarea.text.replace(/^\n/, "");
      form.shown.push(text);
      form.fields.push([textarea.name, text]);
      textarea = null;
    },
  });
  parser.end(html.replaceAll("\r\n", "\n").replaceAll("\r", "\n"));
  form.fields = form.fields.map(([name, value]) => [name, value.replace(/\r\n|\r|\n/g, "\r\n")]);
  return form;
}
