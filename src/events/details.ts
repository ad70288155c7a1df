/** The distinct combinations of codes that events carry. One row each; `docs/reference/event.md`. */
export interface DetailRow {
  readonly type: string;
  readonly codes: Readonly<Record<string, string>>;
}

export class DetailTable {
  readonly rows: DetailRow[] = [];
  readonly #ids = new Map<string, number>();

  /** The row of this combination, which is added when it is new. Codes are compared in the order of their names. */
  add(type: string, codes: Readonly<Record<string, string>>): number {
    const names = Object.keys(codes);
    if (names.length > 1) names.sort();
    let key = written(type);
    for (const name of names) key += written(name) + written(codes[name]);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.addNew({ type, codes: Object.fromEntries(names.map((name) => [name, codes[name]])) });
      this.#ids.set(key, id);
    }
    return id;
  }

  /** The row of a combination that is there but once, as whoever adds it sees to, and which `add` does not find. Codes in the order of their names. */
  addNew(row: DetailRow): number {
    return this.rows.push(row) - 1;
  }
}

/** A text as it may stand among others and no two of them read alike. */
const written = (text: string): string => `${text.length}:${text}`;
