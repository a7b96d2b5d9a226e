import { redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NeedsAccount, SignInAgain } from "../../questions/composer/signed-out.tsx";
import { actionHeaders, keepingWhatWasTyped, refused, signedOut } from "../../shared/http/composed.server.ts";
import { formValues, parseForm } from "../../shared/http/forms.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";
import { FormErrors } from "../../shared/ui/form.tsx";
import { addEntry } from "../commands.server.ts";
import { maxEntries } from "../entries.ts";
import { KindField, WordsFields } from "../entry-fields.tsx";
import { documentFor } from "../files/document-for.server.ts";
import { DoneNotice, NotebookPages, NotebookSection, TakeAlong } from "../notebook-parts.tsx";
import { getNotebookPage } from "../queries.server.ts";
import { addSchema } from "../schema.ts";

export const loader = route(async ({ request }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const title = translator(localeOf(request, actor))("appointment.title");
  if (!actor) return { title, notebook: null };
  const asked = new URL(request.url).searchParams;
  const around = asked.get("entry");
  const { entries, ...rest } = await getNotebookPage(actor, Number(asked.get("page")) || 1, around);
  const { sections } = documentFor(request, actor, entries);
  const postId = entries.find(({ id }) => id === around)?.passage?.postId ?? null;
  return {
    title,
    notebook: {
      ...rest,
      sections,
      done: asked.get("done"),
      postId,
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

export const action = route(async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const values = formValues(form);
  const actor = await findActor(request);
  if (!actor) return signedOut(values);
  const parsed = parseForm(addSchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  return keepingWhatWasTyped(values, async () => {
    const added = await addEntry(actor, parsed.value);
    return added.ok
      ? redirect(paths.appointmentAt(added.id, "added"))
      : refused(values, { form: added.problem });
  });
});

export default function Notebook() {
  const { t } = useI18n();
  const { title, notebook } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        <p>{t("appointment.lead")}</p>
        {notebook && !composed ? <DoneNotice done={notebook.done} postId={notebook.postId} /> : null}
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {notebook ? (
          notebook.total === 0 ? (
            <p className="card">{t("appointment.empty")}</p>
          ) : (
            <>
              <p className="meta">
                {t("appointment.total", { count: notebook.total, max: maxEntries })}
                {notebook.pages > 1
                  ? ` · ${t("appointment.page", { page: notebook.page, pages: notebook.pages })}`
                  : null}
              </p>
              {notebook.sections.map((section) => (
                <NotebookSection key={section.kind} section={section} />
              ))}
              <NotebookPages page={notebook.page} pages={notebook.pages} />
            </>
          )
        ) : composed ? null : (
          <NeedsAccount next={paths.appointment()} />
        )}
        {notebook || composed ? (
          <section className="card">
            <h2>{t("appointment.add")}</h2>
            <form method="post" className="form" action={paths.appointment()}>
              <KindField state={composed} />
              <WordsFields state={composed} />
              <div className="actions">
                <button className="button primary">{t("appointment.addButton")}</button>
              </div>
            </form>
          </section>
        ) : null}
        {notebook && notebook.total > 0 ? <TakeAlong /> : null}
      </main>
    </div>
  );
}
