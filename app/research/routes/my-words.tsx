import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Chip, EmptyState, When } from "../../shared/ui/pieces.tsx";
import { listReleasedWords, listSharedPosts } from "../words.server.ts";
import { ErasuresOf, Holders } from "../words-holders.tsx";
import type { ReleasedWords, SharedPost } from "../words.server.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  return {
    title: translator(localeOf(request, actor))("research.words.title"),
    releases: await listReleasedWords(actor),
    shared: await listSharedPosts(actor),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function MyWords() {
  const { t } = useI18n();
  const { releases, shared } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{t("research.words.title")}</h1>
        <p>{t("research.words.lead")}</p>
        <h2>{t("research.words.inReleases")}</h2>
        {releases.length === 0 ? <EmptyState>{t("research.words.none")}</EmptyState> : null}
        {releases.map((release) => (
          <ReleaseWords key={release.version + release.tier} release={release} />
        ))}
        <h2>{t("research.words.shared")}</h2>
        {shared.length === 0 ? (
          <EmptyState>{t("research.words.sharedNone")}</EmptyState>
        ) : (
          <SharedList shared={shared} />
        )}
      </main>
    </div>
  );
}

function ReleaseWords({ release }: { release: ReleasedWords }) {
  const { t } = useI18n();
  return (
    <section className="card stack" aria-labelledby={`v${release.version}`}>
      <h3 id={`v${release.version}`} className="row">
        {t("research.words.version", { version: release.version })}
        <Chip>
          {release.tier === "open" ? t("research.words.tierOpen") : t("research.words.tierControlled")}
        </Chip>
        {release.publishedAt ? (
          <span className="meta">
            <When at={release.publishedAt} />
          </span>
        ) : null}
      </h3>
      {release.status === "published" ? null : (
        <p>
          {release.recalledAt ? (
            <>
              {t("research.words.gone")} <When at={release.recalledAt} />
            </>
          ) : (
            t("research.words.superseded")
          )}
        </p>
      )}
      {release.tier === "controlled" ? <Holders release={release} /> : null}
      <ul className="list">
        {release.items.map((item) => (
          <li key={item.postId}>
            <p>
              <Link to={paths.question(item.number, item.slug)}>{item.threadTitle}</Link>
            </p>
            <details>
              <summary>{t("research.words.exactText")}</summary>
              <blockquote className="prose">
                {item.title ? (
                  <p>
                    <strong>{item.title}</strong>
                  </p>
                ) : null}
                {item.body.split(/\n+/).map((line, index) => (
                  <p key={index}>{line}</p>
                ))}
              </blockquote>
            </details>
            <p className="meta">
              <Stay item={item} release={release} />
            </p>
            <ErasuresOf item={item} release={release} />
            <p>
              <Link to={paths.researchChoice(item.postId)}>{t("research.words.change")}</Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Until when this text is in this version. */
function Stay({ item, release }: { item: ReleasedWords["items"][number]; release: ReleasedWords }) {
  const { t, locale } = useI18n();
  if (item.leavesBy)
    return t(release.tier === "open" ? "research.words.leavesBy" : "research.words.leavesControlledBy", {
      date: formatDate(item.leavesBy, locale),
    });
  if (release.status === "recalled") return t("research.words.left");
  return t("research.words.stays");
}

function SharedList({ shared }: { shared: SharedPost[] }) {
  const { t } = useI18n();
  return (
    <ul className="list">
      {shared.map((post) => (
        <li key={post.postId}>
          <p className="row">
            <Link to={paths.question(post.number, post.slug)}>{post.threadTitle}</Link>
            <Chip>
              {post.scope === "open" ? t("research.words.scopeOpen") : t("research.words.scopeControlled")}
            </Chip>
          </p>
          <p>
            <Link to={paths.researchChoice(post.postId)}>{t("research.words.change")}</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
