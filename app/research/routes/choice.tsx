import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { invalid, invalidField, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { formatDate } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { requireActor } from "../../shared/session.server.ts";
import { Choices, FormErrors } from "../../shared/ui/form.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";
import { chooseScope, getChoicePage } from "../choice.server.ts";
import { PreviewCard } from "../preview-card.tsx";
import { choiceSchema, idFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await requireActor(request);
  const page = await getChoicePage(actor, idFrom(params.postId));
  const saved = new URL(request.url).searchParams.has("saved");
  return { ...page, saved, title: translator(localeOf(request, actor))("research.choice.title") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const actor = await requireActor(request);
  const postId = idFrom(params.postId);
  const parsed = parseForm(choiceSchema, await request.formData());
  if (!parsed.ok) return invalid(parsed);
  const result = await chooseScope(actor, postId, parsed.value);
  if (!result.ok) return invalidField("scope", result.problem, parsed.values);
  return redirect(`${paths.researchChoice(postId)}?saved`);
});

type Page = Awaited<ReturnType<typeof loader>>;

export default function Choice() {
  const { t } = useI18n();
  const page = useLoaderData<typeof loader>() as Page;
  const state = useActionData<typeof action>();
  const { thread, preview } = page;
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{t("research.choice.title")}</h1>
        <p>{t("research.choice.lead")}</p>
        <p className="meta">
          {t("research.choice.thread")}{" "}
          <Link to={paths.question(thread.number, thread.slug)}>{thread.title}</Link>
        </p>
        {page.saved && !state ? (
          <Notice tone="success">
            <p>{page.scope === "none" ? t("research.choice.savedNone") : t("research.choice.saved")}</p>
          </Notice>
        ) : null}
        <FormErrors state={state} />
        <Current page={page} />
        <h2>{t("research.choice.exactText")}</h2>
        {preview ? (
          <>
            <p>
              {preview.replaced > 0 ? t("research.choice.exactHint") : t("research.choice.nothingReplaced")}
            </p>
            <PreviewCard preview={preview} />
          </>
        ) : (
          <Notice tone="danger">
            <p>{t("research.choice.noPreview")}</p>
          </Notice>
        )}
        <Cautions page={page} />
        <Form method="post" className="form">
          <input type="hidden" name="previewHash" value={preview?.hash} />
          <Choices
            name="scope"
            label={t("research.choice.question")}
            state={state}
            required
            initial={page.scope}
            options={(["none", "controlled", "open"] as const).map((value) => ({
              value,
              label: t(`research.choice.${value}`),
              detail: t(`research.choice.${value}Detail`),
            }))}
          />
          <p>
            <a href={paths.document("research-consent")}>{t("research.choice.consentText")}</a>
          </p>
          <p className="row">
            <button className="button primary">{t("research.choice.record")}</button>
            <Link className="button quiet" to={paths.question(thread.number, thread.slug)}>
              {t("research.choice.backToThread")}
            </Link>
            <Link className="button quiet" to={paths.myWords()}>
              {t("research.choice.allMyWords")}
            </Link>
          </p>
        </Form>
      </main>
    </div>
  );
}

function Current({ page }: { page: Page }) {
  const { t, locale } = useI18n();
  const date = page.since ? formatDate(new Date(page.since), locale) : "";
  return (
    <section className="card stack" aria-labelledby="current">
      <h2 id="current">{t("research.choice.current")}</h2>
      <p>
        {page.scope === "none"
          ? t("research.choice.currentNone")
          : t(page.scope === "open" ? "research.choice.currentOpen" : "research.choice.currentControlled", {
              date,
            })}
      </p>
      {page.isOutdated ? <p>{t("research.choice.outdated")}</p> : null}
      {page.since ? (
        <div className="actions">
          {page.scope !== "none" ? (
            <Form method="post">
              <button className="button" name="scope" value="none">
                {t("research.choice.withdraw")}
              </button>
            </Form>
          ) : null}
          <a className="button quiet" href={paths.researchReceipt(page.postId)} download>
            {t("research.choice.receipt")}
          </a>
        </div>
      ) : null}
    </section>
  );
}

/** What the author should know of this thread before choosing. */
function Cautions({ page }: { page: Page }) {
  const { t } = useI18n();
  const notes = [
    page.thread.isMembersOnly ? t("research.choice.membersOnly") : null,
    page.isThreadOpen || page.thread.isMembersOnly ? null : t("research.choice.askerDecides"),
    page.isAnonymous ? t("research.choice.anonymous") : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <Notice>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  );
}
