import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";
import { TextArea, typed } from "../shared/ui/form.tsx";
import { maxComment } from "./schema.ts";

interface CommentFormProps {
  postId: string;
  formKey: string;
  state?: FormState;
  isCareShown?: boolean;
}

export function CommentForm({ postId, formKey, state, isCareShown }: CommentFormProps) {
  const { t } = useI18n();
  return (
    <form method="post" className="form" action={paths.commentPost(postId)}>
      <TextArea
        name="body"
        label={t("answers.comment.body")}
        hint={t("answers.comment.hint", { max: maxComment })}
        rows={4}
        maxLength={maxComment}
        required
        state={state}
      />
      <input type="hidden" name="key" value={typed(state, "key") || formKey} />
      <input type="hidden" name="careShown" value={isCareShown ? "1" : ""} />
      <div className="actions">
        <button className="button primary">{t("answers.comment.post")}</button>
      </div>
    </form>
  );
}
