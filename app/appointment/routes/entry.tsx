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
import { FormErrors, typed } from "../../shared/ui/form.tsx";
import { deleteEntry, editEntry, moveEntry } from "../commands.server.ts";
import { WordsFields } from "../entry-fields.tsx";
import { EntryWords, QuotedWords } from "../entry-words.tsx";
import { documentFor } from "../files/document-for.server.ts";
import { getEntry } from "../queries.server.ts";
import { editSchema, entryIdFrom } from "../schema.ts";

export const loader = route(async ({ request, params }: LoaderFunctionArgs) => {
  const actor = await findActor(request);
  const entryId = entryIdFrom(params.entryId);
  const title = translator(localeOf(request, actor))("appointment.editTitle");
  if (!actor) return { title, entryId, entry: null, item: null };
  const entry = await getEntry(actor, entryId);
  const { sections } = documentFor(request, actor, [entry]);
  return { title, entryId, entry, item: sections[0]!.items[0]! };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });
export const headers = actionHeaders;

/** POST: `intent` says what: save (the default), up, down or delete. */
export const action = route(async ({ request, params }: ActionFunctionArgs) => {
  const entryId = entryIdFrom(params.entryId);
  const form = await request.formData();
  const values = formValues(form);
  const actor = await findActor(request);
  if (!actor) return signedOut(values);
  const intent = form.get("intent");
  if (intent === "up" || intent === "down") {
    await moveEntry(actor, entryId, intent);
    return redirect(paths.appointmentAt(entryId, "moved"));
  }
  if (intent === "delete") {
    await deleteEntry(actor, entryId);
    return redirect(paths.appointmentDone("deleted"));
  }
  const parsed = parseForm(editSchema, form);
  if (!parsed.ok) return refused(values, parsed.errors);
  return keepingWhatWasTyped(values, async () => {
    const result = await editEntry(actor, entryId, parsed.value);
    if (!result.ok) return refused(values, { form: result.problem });
    return redirect(paths.appointmentAt(entryId, "saved"));
  });
});

export default function EntryPage() {
  const { t } = useI18n();
  const { title, entryId, entry, item } = useLoaderData<typeof loader>();
  const composed = useActionData<typeof action>();
  if (!entry && !composed) {
    return (
      <div className="page narrow">
        <main id="main" className="stack">
          <h1>{title}</h1>
          <NeedsAccount next={paths.appointmentEntry(entryId)} />
        </main>
      </div>
    );
  }
  const kind = entry?.kind ?? typed(composed, "kind");
  const isStale = composed?.errors.form === "entry-changed" && item !== null;
  // Saving again after that notice is meant to win over the version that it shows.
  const revision = isStale ? String(entry!.revision) : typed(composed, "revision", String(entry?.revision));
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {composed?.isSignedOut ? <SignInAgain /> : null}
        <FormErrors state={composed} />
        {isStale ? (
          <section className="card stack">
            <h2>{t("appointment.now")}</h2>
            <EntryWords item={item} />
          </section>
        ) : item?.quote ? (
          <section className="card stack">
            <h2 lang={item.headingLanguage}>{item.heading}</h2>
            <QuotedWords quote={item.quote} />
          </section>
        ) : null}
        <form method="post" className="form" action={paths.appointmentEntry(entryId)}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="revision" value={revision} />
          <WordsFields state={composed} text={entry?.text} day={entry?.day} isRemark={kind === "passage"} />
          <div className="actions">
            <button className="button primary" name="intent" value="save">
              {t("form.save")}
            </button>
            <a className="button" href={`${paths.appointment()}?entry=${entryId}#entry-${entryId}`}>
              {t("appointment.back")}
            </a>
          </div>
        </form>
      </main>
    </div>
  );
}
