import { formatNumber } from "../../shared/i18n/format.ts";
import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { Scrolling } from "../scrolling.tsx";
import { fill, foldText, proseColumns, rowsPerPage, textOf, threadSearch, widthOf } from "./rows-view.ts";
import type { Cell, ColumnNames, RowsPage, RowsScriptData, RowsView } from "./rows-view.ts";

interface Shown {
  version: string;
  view: RowsView;
  page: RowsPage;
  names: ColumnNames;
  titles: Record<string, string>;
  words: RowsScriptData["words"];
  label: string;
}

/** The rows as the server knows them; `rows.client.ts` puts those that it reads from the file in the same places. */
export function RowsTable({ version, view, page, names, titles, words, label }: Shown) {
  const { t, locale } = useI18n();
  const number = (n: number) => formatNumber(n, locale);
  const sentence = page.total === 0 ? words.noRows : view.only ? words.rowsOnly : words.rows;
  return (
    <Scrolling label={label}>
      <table className="rows" id="rows">
        <caption>
          {fill(sentence, {
            from: number(page.row),
            to: number(Math.min(page.total, page.row + rowsPerPage - 1)),
            total: number(page.total),
            ...view.only,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("research.rows.number")}</th>
            {view.columns.map((name) => (
              <th scope="col" key={name}>
                <code>{name}</code>
                <span className="detail">{titles[name]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{number(row.number)}</th>
              {view.columns.map((name) => (
                <RowCell key={name} name={name} cells={row.cells} version={version} names={names} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function RowCell({
  name,
  cells,
  version,
  names,
}: {
  name: string;
  cells: Record<string, Cell>;
  version: string;
  names: ColumnNames;
}) {
  const text = textOf(cells[name]);
  if (name === "thread_id")
    return (
      <td>
        <a href={paths.dataRows(version, threadSearch(text, names))}>{text}</a>
      </td>
    );
  if (!proseColumns.has(name)) return <td className={widthOf(name, "")}>{text}</td>;
  const [start, rest] = foldText(text);
  return (
    <td className={widthOf(name, rest)} lang={textOf(cells.language) || undefined}>
      {rest ? (
        <details>
          <summary>{start} …</summary>
          {rest}
        </details>
      ) : (
        text
      )}
    </td>
  );
}
