import { parquetMetadataAsync, parquetReadObjects, rowIndex } from "hyparquet";
import type { AsyncBuffer, FileMetaData, ParquetRow } from "hyparquet";
import { firstOf, holds, rowsPerPage } from "./rows-view.ts";
import type { Row, RowsPage, RowsView } from "./rows-view.ts";

/** A zstd frame and the length of what is in it. */
export type Inflate = (input: Uint8Array, length: number) => Uint8Array;

/** The footer of a version of ordinary size; a longer one takes a second request. */
const footerBytes = 16_384;

/**
 * A published Parquet file of which only what is asked for is read: its footer, and the chosen columns of the row
 * groups in which the rows lie. `file` says where its bytes come from: a storage, or HTTP ranges.
 */
export class ParquetTable {
  readonly total: number;
  readonly #file: AsyncBuffer;
  readonly #metadata: FileMetaData;
  readonly #inflate: Inflate;
  #found: { key: string; rows: Promise<number[]> } | null = null;

  private constructor(file: AsyncBuffer, metadata: FileMetaData, inflate: Inflate) {
    this.#file = file;
    this.#metadata = metadata;
    this.#inflate = inflate;
    this.total = Number(metadata.num_rows);
  }

  static async open(file: AsyncBuffer, inflate: Inflate): Promise<ParquetTable> {
    return new ParquetTable(
      file,
      await parquetMetadataAsync(file, { initialFetchSize: footerBytes }),
      inflate,
    );
  }

  async page({ columns, row, only }: Pick<RowsView, "columns" | "row" | "only">): Promise<RowsPage> {
    const found = only ? await this.#find(only) : null;
    const total = found?.length ?? this.total;
    const first = firstOf(row, total);
    const wanted = found
      ? found.slice(first - 1, first - 1 + rowsPerPage)
      : Array.from({ length: Math.min(rowsPerPage, total - first + 1) }, (_, n) => first - 1 + n);
    return { rows: await this.#rowsAt(wanted, columns), row: first, total };
  }

  /** Every row from the first to `last`, all columns. */
  async head(last: number): Promise<Row[]> {
    const rows = await this.#read({ rowStart: 0, rowEnd: Math.min(last, this.total) });
    return rows.map((cells, index) => ({ number: index + 1, cells }));
  }

  /** Where a value stands: one column is read through, but for groups whose statistics rule it out. */
  #find(only: NonNullable<RowsView["only"]>): Promise<number[]> {
    const key = JSON.stringify(only);
    if (this.#found?.key === key) return this.#found.rows;
    const rows = this.#read({ columns: [only.column], filter: this.#filterFor(only), includeRowIndex: true });
    const numbers = rows.then((all) =>
      all.filter((row) => holds(row[only.column], only.value)).map((row) => row[rowIndex]!),
    );
    this.#found = { key, rows: numbers };
    numbers.catch(() => (this.#found = null));
    return numbers;
  }

  /** Statistics can be asked about texts, which are compared as they are. */
  #filterFor({ column, value }: NonNullable<RowsView["only"]>) {
    const element = this.#metadata.schema.find(({ name }) => name === column);
    return element?.converted_type === "UTF8" ? { [column]: { $eq: value } } : undefined;
  }

  /** Rows by their place from 0, in rising order: of each group only from the first wanted to the last. */
  async #rowsAt(wanted: number[], columns: string[]): Promise<Row[]> {
    let start = 0;
    const parts = this.#metadata.row_groups.map(async ({ num_rows }) => {
      const [from, end] = [start, (start += Number(num_rows))];
      const here = wanted.filter((number) => number >= from && number < end);
      if (here.length === 0) return [];
      const rows = await this.#read({ columns, rowStart: here[0]!, rowEnd: here.at(-1)! + 1 });
      return here.map((number) => ({ number: number + 1, cells: rows[number - here[0]!]! }));
    });
    return (await Promise.all(parts)).flat();
  }

  #read(what: {
    columns?: string[];
    rowStart?: number;
    rowEnd?: number;
    filter?: Record<string, { $eq: string }>;
    includeRowIndex?: boolean;
  }): Promise<ParquetRow[]> {
    return parquetReadObjects({
      ...what,
      file: this.#file,
      metadata: this.#metadata,
      compressors: { ZSTD: this.#inflate },
    });
  }
}
