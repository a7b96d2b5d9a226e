import type { FormState } from "../shared/http/forms.ts";
import { formatBytes, formatDate } from "../shared/i18n/format.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Code } from "../research/scrolling.tsx";
import { Checkbox, Field } from "../shared/ui/form.tsx";
import type { ControlledVersion } from "./files.server.ts";
import type { DownloadableErasures } from "./erasures.server.ts";
import { textBounds } from "./schema.ts";

/** Links to the files, which hold for an hour. */
export function Files({ versions }: { versions: readonly ControlledVersion[] }) {
  const { t, locale } = useI18n();
  return (
    <section className="card stack" id="files" aria-labelledby="files-title">
      <h2 id="files-title">{t("grants.files.title")}</h2>
      {versions.length === 0 ? <p>{t("grants.files.none")}</p> : <p>{t("grants.files.lead")}</p>}
      {versions.map(({ version, isSuperseded, files }) => (
        <details key={version} open={!isSuperseded}>
          <summary>
            {t("grants.files.version", { version })}
            {isSuperseded ? ` (${t("grants.files.superseded")})` : ""}
          </summary>
          <ul>
            {files.map(({ path, bytes, href }) => (
              <li key={path}>
                <a href={href} rel="nofollow">
                  {path}
                </a>{" "}
                <span className="meta">{formatBytes(bytes, locale)}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={paths.identify(version, "controlled")}>{t("research.portal.identify")}</a>
          </p>
        </details>
      ))}
    </section>
  );
}

/** A longer list is read by a program. */
const shownKeys = 20;

interface Listed {
  number: number;
  shownAt: string;
  erasures: readonly (Omit<DownloadableErasures, "dueAt"> & { dueAt: Date | string })[];
}

/** Rows to delete, in the ids of each release, and the button that says that they are gone. */
export function Erasures({ grant, state }: { grant: Listed; state?: FormState }) {
  const { t, locale } = useI18n();
  const { number, shownAt, erasures } = grant;
  if (erasures.length === 0) return null;
  return (
    <form
      method="post"
      className="card stack"
      id="erasures"
      action={paths.grant(number)}
      aria-labelledby="erasures-title"
    >
      <h2 id="erasures-title">{t("grants.erasures.title")}</h2>
      <p>{t("grants.erasures.lead")}</p>
      {erasures.map(({ releaseId, version, dueAt, postKeys, files }) => (
        <div className="stack" key={releaseId}>
          <h3>{t("grants.files.version", { version })}</h3>
          <p>
            <strong>{t("grants.erasures.due", { date: formatDate(new Date(dueAt), locale) })}</strong> ·{" "}
            {t("grants.erasures.count", { count: postKeys.length })}
          </p>
          <p>
            {t("grants.erasures.files")}{" "}
            {files.map(({ path, href }, index) => (
              <span key={path}>
                {index > 0 ? " · " : ""}
                <a href={href} rel="nofollow">
                  {path}
                </a>
              </span>
            ))}
          </p>
          <details open={postKeys.length <= shownKeys}>
            <summary>{t("grants.erasures.list")}</summary>
            <Code>{postKeys.join("\n")}</Code>
          </details>
        </div>
      ))}
      <input type="hidden" name="shownAt" value={shownAt} />
      <Checkbox name="done" label={t("grants.erasures.confirm")} required state={state} />
      <p>
        <button className="button primary">{t("grants.erasures.post")}</button>
      </p>
    </form>
  );
}

/** The end of every copy, signed. */
export function Certificate({
  number,
  due,
  state,
}: {
  number: number;
  due: Date | string;
  state?: FormState;
}) {
  const { t, locale } = useI18n();
  const own = state?.values.intent === "destroy" ? state : undefined;
  return (
    <form method="post" className="card stack" id="certificate" action={`${paths.grant(number)}#certificate`}>
      <h2>{t("grants.certificate.title")}</h2>
      <p>{t("grants.certificate.lead")}</p>
      <p>
        <strong>{t("grants.certificate.due", { date: formatDate(new Date(due), locale) })}</strong>
      </p>
      <Checkbox name="destroyed" label={t("grants.certificate.confirm")} required state={own} />
      <Field
        name="signedName"
        label={t("grants.certificate.name")}
        autoComplete="name"
        maxLength={textBounds.signedName.max}
        required
        state={own}
      />
      <p>
        <button className="button" name="intent" value="destroy">
          {t("grants.certificate.post")}
        </button>
      </p>
    </form>
  );
}
