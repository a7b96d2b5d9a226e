import type { Drafting } from "../drafts/queries.server.ts";
import { ComposerForm } from "../questions/composer/composer-form.tsx";
import { PreviewCard } from "../questions/composer/preview-card.tsx";
import type { Preview } from "../questions/composer/preview.server.ts";
import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { TextArea } from "../shared/ui/form.tsx";
import type { Below } from "./comment-route.server.ts";
import { maxComment, maxSimple } from "./schema.ts";

interface CommentFormProps {
  below: Below;
  action: string;
  formKey: string;
  drafting: Drafting | null;
  state?: FormState;
  preview?: Preview | null;
}

export function CommentForm({ below, action, formKey, drafting, state, preview }: CommentFormProps) {
  const { t } = useI18n();
  const isSimple = below === "simple";
  const max = isSimple ? maxSimple : maxComment;
  return (
    <ComposerForm
      id="comment-form"
      action={action}
      formKey={formKey}
      drafting={drafting}
      state={state}
      preview={preview}
      postLabel={t(`answers.${below}.post`)}
    >
      {preview ? <PreviewCard preview={preview} formId="comment-form" /> : null}
      <div id="comment-form-fields">
        <TextArea
          name="body"
          label={t(`answers.${below}.body`)}
          hint={t(`answers.${below}.hint`, { max })}
          rows={isSimple ? 10 : 4}
          maxLength={max}
          required
          state={state}
        />
      </div>
      <div data-live hidden />
    </ComposerForm>
  );
}
