import { useNonce } from "../shared/ui/nonce.ts";
import script from "./listen.client.ts?worker&url";

/** The voice of the browser: the page can be read without it. */
export function ListenScript() {
  return <script type="module" nonce={useNonce()} src={script} />;
}
