/**
 * Browses a published Parquet file where it lies: every page of rows is read from it by HTTP ranges, and what was read
 * is counted. Links and forms are those of the page, which works without this.
 */
import { decompress } from "fzstd";
import { formatBytes, formatNumber } from "../../shared/i18n/format.ts";
import { ParquetTable } from "./parquet-table.ts";
import { RangeFile, Refused } from "./range-file.ts";
import {
  fill,
  foldText,
  neighbours,
  proseColumns,
  rowsViewFrom,
  searchOf,
  textOf,
  threadSearch,
  widthOf,
} from "./rows-view.ts";
import type { Row, RowsPage, RowsScriptData, RowsView } from "./rows-view.ts";

const part = <E extends HTMLElement>(id: string): E => document.querySelector<E>(`#${id}`)!;
const { url, bytes, locale, names, titles, words } = JSON.parse(
  part("rows-script").dataset.rows!,
) as RowsScriptData;
const [table, status, form] = [
  part<HTMLTableElement>("rows"),
  part("rows-read"),
  part<HTMLFormElement>("rows-form"),
];
const here = (): RowsView | null => rowsViewFrom(new URLSearchParams(location.search), names);
const shownTable = here()!.table;

const file = new RangeFile(url, bytes);
let opened: Promise<ParquetTable> | undefined;
function openTable(): Promise<ParquetTable> {
  opened ??= ParquetTable.open(file, (input, length) => decompress(input, new Uint8Array(length)));
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Only the newest wish is answered. */
let turn = 0;

async function show(view: RowsView): Promise<void> {
  const mine = (turn += 1);
  status.textContent = words.reading;
  table.setAttribute("aria-busy", "true");
  try {
    const page = await (await openTable()).page(view);
    if (mine !== turn) return;
    draw(view, page);
    status.textContent = fill(words.read, {
      read: formatBytes(file.bytesRead, locale),
      all: formatBytes(bytes, locale),
      requests: formatNumber(file.requests, locale),
    });
  } catch (error) {
    if (mine !== turn) return;
    status.textContent = error instanceof Refused && error.status === 410 ? words.recalled : words.failed;
  } finally {
    if (mine === turn) table.removeAttribute("aria-busy");
  }
}

function draw(view: RowsView, page: RowsPage): void {
  const sentence = page.total === 0 ? words.noRows : view.only ? words.rowsOnly : words.rows;
  table.caption!.textContent = fill(sentence, {
    from: formatNumber(page.row, locale),
    to: formatNumber(page.row + page.rows.length - 1, locale),
    total: formatNumber(page.total, locale),
    ...view.only,
  });
  const first = table.tHead!.rows[0]!.cells[0]!;
  table.tHead!.rows[0]!.replaceChildren(first, ...view.columns.map(columnHead));
  table.tBodies[0]!.replaceChildren(...page.rows.map((row) => line(row, view)));
  const { previous, next } = neighbours(view, page);
  lead(part("rows-previous"), previous);
  lead(part("rows-next"), next);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const columnHead = (name: string): HTMLElement =>
  element(
    "th",
    { scope: "col" },
    element("code", {}, name),
    element("span", { className: "detail" }, titles[name] ?? ""),
  );

const line = (row: Row, view: RowsView): HTMLElement =>
  element(
    "tr",
    {},
    element("th", { scope: "row" }, formatNumber(row.number, locale)),
    ...view.columns.map((name) => cell(name, row)),
  );

function cell(name: string, { cells }: Row): HTMLElement {
  const text = textOf(cells[name]);
  if (name === "thread_id") return element("td", {}, element("a", { href: threadSearch(text, names) }, text));
  if (!proseColumns.has(name)) return element("td", { className: widthOf(name, "") ?? "" }, text);
  const [start, rest] = foldText(text);
  const language = textOf(cells.language);
  return element(
    "td",
    { className: widthOf(name, rest) ?? "", ...(language ? { lang: language } : {}) },
    rest ? element("details", {}, element("summary", {}, `${start} …`), rest) : text,
  );
}

/** A link that has nowhere to lead hides; whoever stood on it stands on the table. */
function lead(link: HTMLAnchorElement, to: RowsView | null): void {
  if (!to && document.activeElement === link) table.parentElement!.focus();
  link.hidden = !to;
  if (to) link.href = searchOf(to, names);
}

/** Shows what an address of this page names. @returns false when it is none, or names another table */
function follow(address: URL): boolean {
  if (address.origin !== location.origin || address.pathname !== location.pathname) return false;
  const view = rowsViewFrom(address.searchParams, names);
  if (view?.table !== shownTable) return false;
  history.pushState(null, "", searchOf(view, names));
  fillForm(view);
  void show(view);
  return true;
}

/** The form says what is shown, however it came to be shown. */
function fillForm({ columns, row, only }: RowsView): void {
  form.querySelector<HTMLInputElement>("[name=row]")!.value = String(row);
  for (const box of form.querySelectorAll<HTMLInputElement>("[name=columns]"))
    box.checked = columns.includes(box.value);
  const select = form.querySelector<HTMLSelectElement>("[name=only]")!;
  const value = only ? `${only.column}:${only.value}` : "";
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}

document.addEventListener("click", (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("main a[href]") : null;
  if (link && !link.closest(".tabs") && follow(new URL(link.href))) event.preventDefault();
});
form.addEventListener("submit", (event) => {
  const search = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  if (follow(new URL(`?${search}`, location.href))) event.preventDefault();
});
addEventListener("popstate", () => {
  const view = here();
  if (view?.table !== shownTable) return location.reload();
  fillForm(view);
  void show(view);
});
void show(here()!);
