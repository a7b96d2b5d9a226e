import type { Drafting } from "../drafts/queries.server.ts";
import { ComposerForm } from "../questions/composer/composer-form.tsx";
import { BodyField, TopicField, VisibilityFields } from "../questions/composer/fields.tsx";
import type { Bounds } from "../questions/composer/fields.tsx";
import { PreviewCard } from "../questions/composer/preview-card.tsx";
import type { Preview } from "../questions/composer/preview.server.ts";
import type { TopicGroup } from "../questions/composer/topics.server.ts";
import { bounds } from "../questions/schema.ts";
import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { Field, Select, typed } from "../shared/ui/form.tsx";
import { SourceFields } from "./source-fields.tsx";

interface EditFormProps {
  postId: string;
  /** Null for somebody who is signed out by now: then the form has what they sent. */
  editable: { thread?: Bounds } | null;
  groups: TopicGroup[];
  drafting: Drafting | null;
  state: FormState;
  preview?: Preview | null;
}

/** Everything that its author may change in a post: the fields that their form had, no others. */
export function EditForm({ postId, editable, groups, drafting, state, preview }: EditFormProps) {
  const { t } = useI18n();
  const has = (name: string) => state.values[name] !== undefined;
  return (
    <ComposerForm
      id="edit-form"
      action={paths.editPost(postId)}
      formKey=""
      drafting={drafting}
      state={state}
      preview={preview}
      postLabel={t("form.save")}
    >
      {preview ? <PreviewCard preview={preview} formId="edit-form" /> : null}
      {preview ? <h2 id="edit-form-fields">{t("answers.preview.yourText")}</h2> : null}
      {has("title") ? (
        <Field
          name="title"
          label={t("answers.ask.questionTitle")}
          maxLength={bounds.title.max * 2}
          required
          state={state}
        />
      ) : null}
      <BodyField label={t("answers.edit.body")} hint={t("answers.edit.bodyHint")} rows={12} state={state} />
      {has("hasSources") ? (
        <>
          <input type="hidden" name="hasSources" value="1" />
          <SourceFields state={state} />
        </>
      ) : null}
      {groups.length > 0 ? <TopicField groups={groups} state={state} /> : null}
      <Select
        name="language"
        label={t("answers.compose.language")}
        required
        state={state}
        options={(["fr", "en"] as const).map((value) => ({ value, label: t(`answers.languages.${value}`) }))}
      />
      {has("audience") ? <VisibilityFields state={state} thread={editable?.thread} /> : null}
      <input type="hidden" name="revision" value={typed(state, "revision")} />
    </ComposerForm>
  );
}
