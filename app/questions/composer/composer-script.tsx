import { useNonce } from "../../shared/ui/nonce.ts";
import script from "./composer.client.ts?worker&url";

/** Set by the loaders of pages that carry the script: their policy then lets it run. */
export const scriptHeaders = { "X-Page-Scripts": "1" };

/** A few kilobytes beside the form instead of the whole page in the browser: the form is complete without it. */
export function ComposerScript() {
  return <script type="module" nonce={useNonce()} src={script} />;
}
