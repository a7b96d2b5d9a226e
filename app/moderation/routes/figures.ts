import { route } from "../../shared/http/route.server.ts";
import { figureRows, toCsv } from "../figures.ts";
import { getTransparency } from "../queries/transparency.server.ts";

/** The transparency figures for a spreadsheet. */
export const loader = route(async () => {
  const csv = toCsv(figureRows(await getTransparency()));
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="entraide-transparency.csv"',
    },
  });
});
