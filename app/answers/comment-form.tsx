import type { Drafting } from "../drafts/queries.server.ts";
import { ComposerForm } from "../questions/composer/composer-form.tsx";
import { PreviewCard } from "../questions/composer/preview-card.tsx";
import type { Preview } from "../questions/composer/preview.server.ts";
import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { TextArea } from "../shared/ui/form.tsx";
import { maxComment } from "./schema.ts";

interface CommentFormProps {
  postId: string;
  formKey: string;
  drafting: Drafting | null;
  state?: FormState;
  preview?: Preview | null;
}

export function CommentForm({ postId, formKey, drafting, state, preview }: CommentFormProps) {
  const { t } = useI18n();
  return (
    <ComposerForm
      id="comment-form"
      action={paths.commentPost(postId)}
      formKey={formKey}
      drafting={drafting}
      state={state}
      preview={preview}
      postLabel={t("answers.comment.post")}
    >
      {preview ? <PreviewCard preview={preview} formId="comment-form" /> : null}
      <div id="comment-form-fields">
        <TextArea
          name="body"
          label={t("answers.comment.body")}
          hint={t("answers.comment.hint", { max: maxComment })}
          rows={4}
          maxLength={maxComment}
          required
          state={state}
        />
      </div>
      <div data-live hidden />
    </ComposerForm>
  );
}
