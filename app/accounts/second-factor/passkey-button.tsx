import { useState, useSyncExternalStore } from "react";
import { useSubmit } from "@remix-run/react";
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { useI18n } from "../../shared/i18n/index.tsx";
import { Notice } from "../../shared/ui/pieces.tsx";

/** `options` is what the server made, as JSON. */
type Props = { mode: "request"; options: string; next: string } | { mode: "create"; options: string };

const neverChanges = () => () => {};

/** Asks the browser for a passkey and posts what it answers. Shown only where scripts run and the browser can. */
export function PasskeyButton(props: Props) {
  const { t } = useI18n();
  const submit = useSubmit();
  const isAble = useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => false);
  const [hasFailed, setFailed] = useState(false);
  if (!isAble) return <p className="meta">{t("accounts.security.passkeyUnable")}</p>;

  async function ask() {
    setFailed(false);
    try {
      const response =
        props.mode === "create"
          ? await startRegistration({ optionsJSON: JSON.parse(props.options) })
          : await startAuthentication({ optionsJSON: JSON.parse(props.options) });
      const fields = { intent: "passkey", response: JSON.stringify(response) };
      submit(props.mode === "create" ? fields : { ...fields, next: props.next }, { method: "post" });
    } catch {
      setFailed(true); // cancelled, timed out, or no passkey for this site
    }
  }

  return (
    <div className="card stack">
      <p>
        {t(props.mode === "create" ? "accounts.security.passkeyCreateBody" : "accounts.security.passkeyBody")}
      </p>
      {hasFailed ? (
        <Notice tone="danger">
          <p>{t("accounts.security.passkeyFailed")}</p>
        </Notice>
      ) : null}
      <p>
        <button type="button" className="button" onClick={() => void ask()}>
          {t(props.mode === "create" ? "accounts.security.passkeyCreate" : "accounts.security.passkeyUse")}
        </button>
      </p>
    </div>
  );
}
