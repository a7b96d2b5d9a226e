import type { ReactNode } from "react";
import type { Drafting } from "../../drafts/queries.server.ts";
import type { FormState } from "../../shared/http/forms.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { typed } from "../../shared/ui/form.tsx";
import { ComposerScript } from "./composer-script.tsx";
import type { Preview } from "./preview.server.ts";

interface ComposerFormProps {
  id: string;
  action: string;
  formKey: string;
  /** Null for somebody who is signed out by now. */
  drafting: Drafting | null;
  state?: FormState;
  preview?: Preview | null;
  postLabel: string;
  /** After the buttons. */
  extra?: ReactNode;
  children: ReactNode;
}

/**
 * The form of every text that somebody writes. Plain, it is previewed, kept and sent by its buttons; with a script it
 * also keeps itself and shows what is typed as it will look. `data-` attributes are what the script says and reads.
 */
export function ComposerForm({
  id,
  action,
  formKey,
  drafting,
  state,
  preview,
  postLabel,
  extra,
  children,
}: ComposerFormProps) {
  const { t } = useI18n();
  return (
    <form
      method="post"
      className="form"
      id={id}
      action={action}
      data-composer={drafting ? paths.saveDraft() : undefined}
      data-look={paths.composeLook()}
      data-similar={paths.composeSimilar()}
      data-saved={t("drafts.status.saved", { time: "%" })}
      data-stale={t("drafts.status.stale")}
      data-signed-out={t("drafts.status.signedOut")}
      data-offline={t("drafts.status.offline")}
    >
      {/* What Enter does in a field: never a decision on a hint, never the sending. */}
      <button className="visually-hidden" name="intent" value="preview" tabIndex={-1} aria-hidden="true">
        {t("answers.compose.preview")}
      </button>
      {children}
      <HiddenFields formKey={formKey} drafting={drafting} state={state} preview={preview} />
      <div className="actions">
        <button className={preview ? "button" : "button primary"} name="intent" value="preview">
          {t(preview ? "answers.compose.previewAgain" : "answers.compose.preview")}
        </button>
        <button className={preview ? "button primary" : "button"} name="intent" value="post">
          {postLabel}
        </button>
        {drafting ? (
          <button className="button quiet" name="intent" value="save" formNoValidate>
            {t("drafts.save")}
          </button>
        ) : null}
        {extra}
      </div>
      <p className="meta" role="status" data-draft-status />
      {drafting ? <ComposerScript /> : null}
    </form>
  );
}

type HiddenFieldsProps = Pick<ComposerFormProps, "formKey" | "drafting" | "state" | "preview">;

/** What the form carries unseen: its key against double submits, its draft, what its author was already shown. */
function HiddenFields({ formKey, drafting, state, preview }: HiddenFieldsProps) {
  const shown = (name: string, isShown: boolean | undefined) =>
    preview ? (isShown ? "1" : "") : typed(state, name);
  const values = {
    key: typed(state, "key") || formKey,
    place: drafting?.place ?? typed(state, "place"),
    writer: drafting?.writer ?? typed(state, "writer"),
    begun: typed(state, "begun") || (drafting?.begun ?? ""),
    draft: drafting ? String(drafting.sequence) : typed(state, "draft"),
    seenPreview: preview?.seen ?? "",
    careShown: shown("careShown", preview?.care != null),
    othersShown: shown(
      "othersShown",
      preview?.hints.some(({ isSomebodyElse }) => isSomebodyElse),
    ),
    kept: typed(state, "kept"),
    replaced: typed(state, "replaced"),
  };
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
