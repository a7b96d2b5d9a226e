import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { Checkbox, Choices, Field } from "../shared/ui/form.tsx";

type Depth = "keep" | "anonymise" | "erase";

/** What becomes of the words of somebody who leaves; with `receipt`, of somebody who left. */
export function DepthForm({
  depths,
  receipt,
  state,
}: {
  depths: Depth[];
  receipt?: boolean;
  state?: FormState;
}) {
  const { t } = useI18n();
  return (
    <form method="post" className="form card">
      {receipt ? <Field name="receipt" label={t("rights.receipt")} required state={state} /> : null}
      <Choices
        name="depth"
        label={t("rights.depth")}
        options={depths.map((depth) => ({
          value: depth,
          label: t(`rights.depths.${depth}`),
          detail: t(`rights.depthDetails.${depth}`),
        }))}
        required
        state={state}
      />
      <Checkbox name="sure" label={t("rights.sure")} required state={state} />
      <div className="actions">
        <button className="button danger">{t("rights.eraseButton")}</button>
      </div>
    </form>
  );
}
