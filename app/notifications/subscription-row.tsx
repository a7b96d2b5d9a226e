import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { Field } from "../shared/ui/form.tsx";
import { Chip } from "../shared/ui/pieces.tsx";
import type { Subscription } from "./following.server.ts";

/** One thing that is followed: what it is, how often it is mailed, how to stop. */
export function SubscriptionRow({ item, state }: { item: Subscription; state?: FormState }) {
  const { t } = useI18n();
  const label = item.label ?? t("notifications.following.gone");
  return (
    <li className="stack tight">
      <p className="row">
        <Chip>{t(`notifications.following.kinds.${item.target}`)}</Chip>
        {item.path ? <a href={item.path}>{label}</a> : label}
      </p>
      <Field
        name={`days.${item.key}`}
        type="number"
        inputMode="numeric"
        label={t("notifications.following.daysLabel", { label })}
        initial={String(item.digestDays)}
        required
        state={state}
      />
      <div className="actions">
        <button className="button quiet" name="stop" value={item.key} formNoValidate>
          {t("notifications.following.stop")}
          <span className="visually-hidden">{`, ${label}`}</span>
        </button>
      </div>
    </li>
  );
}
