import type { FormState } from "../shared/http/forms.ts";
import { rich, useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Notice, When } from "../shared/ui/pieces.tsx";
import { placePath } from "./place.ts";
import type { Drafting } from "./queries.server.ts";
import { wordsIn } from "./words.ts";

interface DraftNoticeProps {
  drafting: Drafting | null;
  /** What a POST answered; a draft that was only opened has none. */
  composed?: { isStale: boolean };
  /** Whether this page follows a press on "save". */
  isJustSaved?: boolean;
  formId: string;
}

/** What became of the draft: opened again, saved, or overtaken by another tab or device. */
export function DraftNotice({ drafting, composed, isJustSaved, formId }: DraftNoticeProps) {
  const { t } = useI18n();
  if (!drafting) return null;
  if (composed?.isStale) return <Overtaken drafting={drafting} />;
  if (composed || !drafting.fields) return null;
  return (
    <Notice tone={isJustSaved ? "success" : "info"}>
      <p>
        {t(isJustSaved ? "drafts.saved" : "drafts.opened")} <When at={drafting.savedAt!} />
      </p>
      <p className="actions">
        <button className="button small" form={formId} name="intent" value="discard" formNoValidate>
          {t("drafts.discard")}
        </button>
        <a href={paths.drafts()}>{t("drafts.title")}</a>
      </p>
    </Notice>
  );
}

/** Both texts are kept: the newer one is shown here, the reader's own is in the form. */
function Overtaken({ drafting }: { drafting: Drafting }) {
  const { t } = useI18n();
  const { fields, savedAt, place } = drafting;
  return (
    <div className="notice danger stack" role="alert">
      <p>
        <strong>{t("drafts.stale.title")}</strong>
      </p>
      {fields ? (
        <>
          <p>{t("drafts.stale.text")}</p>
          <details open>
            <summary>
              {t("drafts.stale.other")} <When at={savedAt!} />
            </summary>
            <DraftWords fields={fields} />
          </details>
          <p>{rich(t("drafts.stale.take"), { a: (text) => <a href={placePath(place)}>{text}</a> })}</p>
        </>
      ) : (
        <p>{t("drafts.stale.gone")}</p>
      )}
    </div>
  );
}

function DraftWords({ fields }: { fields: FormState["values"] }) {
  return (
    <div className="previewed">
      {wordsIn(fields).map((words, at) => (
        <p className="verbatim" key={at}>
          {words}
        </p>
      ))}
    </div>
  );
}
