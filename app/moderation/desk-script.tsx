import { useNonce } from "../shared/ui/nonce.ts";
import script from "./desk.client.ts?worker&url";

/** Keys and live counts: the desk is complete without them. */
export function DeskScript() {
  return <script type="module" nonce={useNonce()} src={script} />;
}
