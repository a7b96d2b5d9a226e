import { labelText } from "../../questions/lists/label-text.ts";
import type { Translate } from "../../shared/i18n/translate.ts";
import type { DigestItem, DigestPart } from "./content.server.ts";

export interface DigestMail {
  t: Translate;
  locale: "fr" | "en";
  pseudonym: string;
  parts: (DigestPart & { stop: string })[];
  baseUrl: string;
  manage: string;
  stopAll: string;
}

const heading = (t: Translate, { target, label }: DigestPart): string =>
  label === null
    ? t("notifications.digest.membersThread")
    : t(`notifications.digest.heading.${target}`, { label });

const titleOf = (t: Translate, item: DigestItem, part: DigestPart): string => {
  const kind = t(`notifications.digest.kind.${item.kind}`);
  if (item.title === null) return t("notifications.digest.membersOnly", { kind });
  if (item.kind === "question") return item.title;
  return part.target === "question" ? kind : t("notifications.digest.answerTo", { kind, title: item.title });
};

/** The mail for those who read plain text. */
export function digestText({ t, pseudonym, parts, baseUrl, manage, stopAll }: DigestMail): string {
  const blocks = parts.map((part) =>
    [
      heading(t, part),
      ...part.items.map((item) =>
        [
          `- ${titleOf(t, item, part)}`,
          item.isDangerous ? `  ${t("notifications.digest.dangerous")}` : null,
          item.label ? `  ${labelText(t, item.label)}` : null,
          item.excerpt ? `  ${item.excerpt}` : null,
          `  ${baseUrl}${item.path}`,
        ]
          .filter((line) => line !== null)
          .join("\n"),
      ),
      ...(part.more > 0
        ? [`${t("notifications.digest.more", { count: part.more })} ${baseUrl}${part.path}`]
        : []),
      `${t("notifications.digest.stopOne")} ${part.stop}`,
    ].join("\n\n"),
  );
  return [
    t("notifications.digest.hello", { pseudonym }),
    t("notifications.digest.lede"),
    ...blocks,
    "-- ",
    `${t("notifications.digest.why")}\n${t("notifications.digest.manage")} ${manage}\n${t("notifications.digest.stopAll")} ${stopAll}`,
  ].join("\n\n");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c]!);

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";
const link = (href: string, text: string, style = "color:#0b5a66") =>
  `<a href="${escape(href)}" style="${style}">${escape(text)}</a>`;

/**
 * The mail as HTML that mail programs understand: one column, styles in place, no picture and nothing loaded, so that
 * opening it tells nobody anything.
 */
export function digestHtml(mail: DigestMail): string {
  const { t, locale, pseudonym, parts, manage, stopAll } = mail;
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"><title>${escape(t("site.name"))}</title></head>
<body style="margin:0;padding:0;background:#eef3f4;${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#eef3f4"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border-radius:10px;border:1px solid #d5e0e2"><tr><td style="padding:28px 28px 8px;${font};font-size:17px;line-height:1.55;color:#17272b">
<p style="margin:0 0 20px;font-size:15px;font-weight:700;color:#0b5a66">${escape(t("site.name"))}</p>
<h1 style="margin:0 0 8px;font-size:23px;line-height:1.3;color:#17272b">${escape(t("notifications.digest.title"))}</h1>
<p style="margin:0 0 4px">${escape(t("notifications.digest.hello", { pseudonym }))}</p>
<p style="margin:0 0 20px">${escape(t("notifications.digest.lede"))}</p>
${parts.map((part) => partHtml(mail, part)).join("\n")}
</td></tr><tr><td style="padding:16px 28px 24px;border-top:1px solid #d5e0e2;${font};font-size:14px;line-height:1.6;color:#4b5d62">
${escape(t("notifications.digest.why"))}<br>
${link(manage, t("notifications.digest.manageLink"))} · ${link(stopAll, t("notifications.digest.stopAllLink"))}
</td></tr></table></td></tr></table></body></html>
`;
}

function partHtml(mail: DigestMail, part: DigestMail["parts"][number]): string {
  const { t, baseUrl } = mail;
  const more =
    part.more > 0
      ? `<p style="margin:0 0 12px">${link(baseUrl + part.path, t("notifications.digest.more", { count: part.more }))}</p>`
      : "";
  return `<h2 style="margin:8px 0 12px;padding-top:16px;border-top:2px solid #0b5a66;font-size:18px;line-height:1.35">${link(baseUrl + part.path, heading(t, part), "color:#17272b;text-decoration:none")}</h2>
${part.items.map((item) => itemHtml(mail, part, item)).join("\n")}
${more}<p style="margin:0 0 20px;font-size:14px">${link(part.stop, t("notifications.digest.stopOneLink"), "color:#4b5d62")}</p>`;
}

function itemHtml({ t, locale, baseUrl }: DigestMail, part: DigestPart, item: DigestItem): string {
  const lang = item.language === locale ? "" : ` lang="${item.language}"`;
  const warning = [
    item.isDangerous ? t("notifications.digest.dangerous") : null,
    item.label ? labelText(t, item.label) : null,
  ]
    .filter((line) => line !== null)
    .map(
      (line) =>
        `<p style="margin:4px 0 0;padding:8px 12px;background:#fbeae8;border-left:4px solid #a3261b;color:#7d1b13;font-size:15px">${escape(line)}</p>`,
    )
    .join("");
  const excerpt = item.excerpt
    ? `<p${lang} style="margin:4px 0 0;font-size:15px;color:#4b5d62">${escape(item.excerpt)}</p>`
    : "";
  return `<div style="margin:0 0 16px"><p style="margin:0;font-weight:600">${link(baseUrl + item.path, titleOf(t, item, part))}</p>${warning}${excerpt}</div>`;
}
