import type { FormState } from "../shared/http/forms.ts";
import { useI18n } from "../shared/i18n/index.tsx";
import { paths } from "../shared/paths.ts";

/** The code of a form that came back because its signer must first show again who they are. */
export const showAgain = "grant-show-again";

/** Leads there in another tab, so that the form below stays as it is. */
export function ShowAgain({ state }: { state?: FormState }) {
  const { t } = useI18n();
  if (state?.errors.form !== showAgain) return null;
  return (
    <p>
      <a className="button" href={paths.stepUp(paths.dataAccess())} target="_blank" rel="noopener">
        {t("grants.showAgain")}
      </a>
    </p>
  );
}
