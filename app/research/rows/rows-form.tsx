import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import type { RowsOfVersion } from "./rows.server.ts";

/** Which rows and columns: a plain form, whose answer has an address of its own. */
export function RowsForm({ version, view, table }: { version: string } & Omit<RowsOfVersion, "page">) {
  const { t, locale } = useI18n();
  const { only } = view;
  const chosen = only ? `${only.column}:${only.value}` : "";
  const isListed = only === null || table.choices[only.column]?.includes(only.value);
  return (
    <form method="get" action={paths.dataRows(version)} className="form rows-form" id="rows-form">
      <input type="hidden" name="table" value={view.table} />
      <div className="field">
        <label htmlFor="only">{t("research.rows.only")}</label>
        <select id="only" name="only" defaultValue={chosen}>
          <option value="">{t("research.rows.all")}</option>
          {isListed ? null : (
            <option value={chosen}>
              {t("research.rows.value", { column: only.column, value: only.value })}
            </option>
          )}
          {Object.entries(table.choices).map(([column, values]) => (
            <optgroup label={column} key={column}>
              {values.map((value) => (
                <option value={`${column}:${value}`} key={value}>
                  {t("research.rows.value", { column, value })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="row">{t("research.rows.goTo")}</label>
        <input id="row" name="row" type="number" min={1} max={table.total} defaultValue={view.row} />
      </div>
      <details>
        <summary>{t("research.rows.columns")}</summary>
        <fieldset className="field choices compact">
          <legend className="visually-hidden">{t("research.rows.columns")}</legend>
          {table.columns.map(({ name, title }) => (
            <label key={name}>
              <input
                type="checkbox"
                name="columns"
                value={name}
                defaultChecked={view.columns.includes(name)}
              />
              <span>
                <code>{name}</code> {title[locale]}
              </span>
            </label>
          ))}
        </fieldset>
      </details>
      <div className="actions">
        <button className="button primary">{t("research.rows.show")}</button>
      </div>
    </form>
  );
}
