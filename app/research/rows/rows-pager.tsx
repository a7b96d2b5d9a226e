import { useI18n } from "../../shared/i18n/index.tsx";
import { paths } from "../../shared/paths.ts";
import { neighbours, searchOf } from "./rows-view.ts";
import type { ColumnNames, RowsPage, RowsView } from "./rows-view.ts";

interface Place {
  version: string;
  view: RowsView;
  page: RowsPage;
  names: ColumnNames;
}

/** Both links are always there, one of them perhaps hidden: the script, which knows the whole file, shows it. */
export function RowsPager({ version, view, page, names }: Place) {
  const { t } = useI18n();
  const { previous, next } = neighbours(view, page);
  const link = (to: RowsView | null) => ({
    className: "button",
    hidden: to === null,
    href: to ? paths.dataRows(version, searchOf(to, names)) : undefined,
  });
  return (
    <nav className="pager row" aria-label={t("research.rows.pages")}>
      <a rel="prev" id="rows-previous" {...link(previous)}>
        {t("research.rows.previous")}
      </a>
      <a rel="next" id="rows-next" {...link(next)}>
        {t("research.rows.next")}
      </a>
    </nav>
  );
}
