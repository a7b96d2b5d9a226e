import type { LoaderFunctionArgs } from "@remix-run/node";
import { atom } from "../../feeds/atom.ts";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { paths } from "../../shared/paths.ts";
import { listPublicReleases } from "../build/pointers.server.ts";
import { textResponse } from "../file-response.server.ts";
import { datasetTitle, publisherName } from "../release/description.ts";

/** New versions and recalls, newest first. */
export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const base = environment().BASE_URL.replace(/\/$/, "");
  const locale = localeOf(request);
  const t = translator(locale);
  const entry = (title: string, summary: string, at: Date, url: string) => ({
    id: url,
    url,
    title,
    summary,
    author: publisherName,
    language: locale,
    topics: [],
    publishedAt: at,
    updatedAt: at,
  });
  const entries = (await listPublicReleases()).flatMap((release) => {
    const { version, publishedAt, recalledAt, recallReason } = release;
    const url = base + paths.dataVersion(version);
    const published = entry(
      t("research.feed.published", { version }),
      datasetTitle[locale],
      publishedAt!,
      url,
    );
    if (!recalledAt) return [published];
    const reason = t.dynamic(`research.feed.reason.${recallReason}`);
    return [
      entry(t("research.feed.recalled", { version }), reason, recalledAt, `${url}#recalled`),
      published,
    ];
  });
  const body = atom({
    title: `${datasetTitle[locale]} · ${t("site.name")}`,
    self: base + paths.dataFeed(),
    page: base + paths.data(),
    language: locale,
    entries: entries.toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime()),
  });
  return textResponse(body, "application/atom+xml");
});
