import { redirect } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { environment } from "../../shared/env.server.ts";
import { route } from "../../shared/http/route.server.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { isLocale } from "../../shared/i18n/locale.ts";
import { localeOf } from "../../shared/i18n/of-request.server.ts";
import { translator } from "../../shared/i18n/translators.server.ts";
import { pageMeta } from "../../shared/meta.ts";
import { paths, safeNext } from "../../shared/paths.ts";
import { findActor } from "../../shared/session.server.ts";

/**
 * A form that was sent after the session had ended, or by an account that may not, given back whole: the boundary shows
 * this page in the place of an answer that would lose what was typed. Nothing of it is stored, and the address by itself
 * holds nothing.
 */
export const loader = route(async ({ request, context: { unsent } }: LoaderFunctionArgs) => {
  if (!unsent) throw redirect(pageBehind(request));
  const actor = await findActor(request);
  const t = translator(localeOf(request, actor));
  return { unsent, title: t(titles[unsent.why.kind]), pseudonym: actor?.pseudonym ?? null };
});

const titles = {
  ended: "accounts.ended.title",
  "step-up": "accounts.ended.againTitle",
  refused: "accounts.ended.refusedTitle",
} as const;

/** Where the form was sent; the link to the other language leads here. */
function pageBehind(request: Request): string {
  const { searchParams } = new URL(request.url);
  const page = new URL(safeNext(searchParams.get("next")), environment().BASE_URL);
  const lang = searchParams.get("lang");
  if (isLocale(lang)) page.searchParams.set("lang", lang);
  return page.pathname + page.search;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", index: false });

export default function SessionEnded() {
  const { t } = useI18n();
  const { unsent, title, pseudonym } = useLoaderData<typeof loader>();
  const { to, why, fields } = unsent;
  const typed = fields.filter((field) => field.isTyped);
  return (
    <div className="page narrow">
      <main id="main" className="stack">
        <h1>{title}</h1>
        {why.kind === "refused" ? (
          <Refused reason={why.reason} to={to} pseudonym={pseudonym} />
        ) : (
          <SignInFirst isStepUp={why.kind === "step-up"} href={why.signIn} />
        )}
        <form method="post" action={to} className="form card" autoComplete="off">
          {fields.map(({ name, value, isTyped }, index) =>
            isTyped ? (
              <Words
                key={index}
                id={`words-${index}`}
                name={name}
                value={value}
                label={
                  typed.length === 1
                    ? t("accounts.ended.words")
                    : t("accounts.ended.wordsOf", {
                        n: typed.indexOf(fields[index]!) + 1,
                        count: typed.length,
                      })
                }
              />
            ) : (
              <input key={index} type="hidden" name={name} value={value} />
            ),
          )}
          <div className="actions">
            <button className="button primary">{t("accounts.ended.send")}</button>
          </div>
        </form>
      </main>
    </div>
  );
}

function SignInFirst({ isStepUp, href }: { isStepUp: boolean; href: string }) {
  const { t } = useI18n();
  return (
    <>
      <p>{t(isStepUp ? "accounts.ended.againLede" : "accounts.ended.lede")}</p>
      <p>
        <a className="button primary" href={href} target="_blank" rel="noopener">
          {t(isStepUp ? "accounts.ended.again" : "accounts.ended.signIn")}
        </a>
      </p>
      <p>{t("accounts.ended.back")}</p>
    </>
  );
}

interface RefusedProps {
  reason: string;
  to: string;
  pseudonym: string | null;
}

/** Why it was not taken; whoever signed in with another account since they wrote changes back, and sends again. */
function Refused({ reason, to, pseudonym }: RefusedProps) {
  const { t } = useI18n();
  return (
    <>
      <p>{t.dynamic(`errors.${reason}`)}</p>
      <p>{t("accounts.ended.kept")}</p>
      {pseudonym ? (
        <form method="post" action={paths.logout(to)} target="_blank" className="stack">
          <p>{t("accounts.ended.as", { pseudonym })}</p>
          <div className="actions">
            <button className="button">{t("accounts.ended.otherAccount")}</button>
          </div>
        </form>
      ) : null}
    </>
  );
}

interface WordsProps {
  id: string;
  name: string;
  value: string;
  label: string;
}

/**
 * What was typed, to be read and copied, and sent as it was. A page has one kind of line end, and sends CR LF for it as
 * the first form did; a reader of HTML drops a first LF, which React doubles, but not that of CR LF.
 */
function Words({ id, name, value, label }: WordsProps) {
  const text = value.replace(/\r\n?/g, "\n");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} readOnly dir="auto" rows={rowsFor(text)} value={text} />
    </div>
  );
}

/** As high as the text, where the style sheet cannot see to it: counted in the lines of a telephone. */
const rowsFor = (text: string): number =>
  Math.min(
    12,
    text.split("\n").reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 36)), 0),
  );
