import { useNonce } from "../../shared/ui/nonce.ts";
// oxlint-disable-next-line import/default -- the address of the built script, which Vite gives it
import script from "./rows.client.ts?worker&url";
import type { RowsScriptData } from "./rows-view.ts";

/** Reads the file itself, by ranges; without it the page shows the first rows. */
export function RowsScript({ data }: { data: RowsScriptData }) {
  return (
    <script type="module" nonce={useNonce()} src={script} id="rows-script" data-rows={JSON.stringify(data)} />
  );
}
