declare module "sanitize-html-2-17-3" {
  import sanitizeHtml from "sanitize-html";
  export default sanitizeHtml;
}
