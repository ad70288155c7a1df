/** The codes that events carry, drawn when the event happens. */
import type { DetailTable } from '../../events/details.ts';
import { blankColumns, type ChildSheet, type SheetTable } from '../child-sheet.ts';
import { pick } from '../model/by-facts.ts';
import type { Model, ModelCode } from '../model/model.ts';
import type { FactBook } from '../facts.ts';
import { indexOf, type People } from './people.ts';

export class Codes {
  readonly #model: Model;
  readonly #details: DetailTable;
  readonly #people: People;
  readonly #facts: FactBook;
  /** How often a child had an event of each type that carries codes. */
  readonly #times: SheetTable;
  /** By type: its column in `#times`. Few types carry codes. */
  readonly #columns: Int32Array;
  /** By type: row of the details by the mixed number of the codes' values. */
  readonly #rows: readonly number[][];

  constructor(model: Model, details: DetailTable, people: People, facts: FactBook, sheet: ChildSheet) {
    this.#details = details;
    this.#model = model;
    this.#people = people;
    this.#facts = facts;
    this.#columns = new Int32Array(model.codes.length);
    this.#rows = Array.from(model.codes, () => []);
    let columns = 0;
    model.codes.forEach((codes, type) => {
      if (codes !== undefined) this.#columns[type] = columns++;
    });
    this.#times = sheet.table(blankColumns(columns));
  }

  areCarried(type: number): boolean {
    return this.#model.codes[type] !== undefined;
  }

  /** Row of the details for this event of the child, -1 where the type carries no codes. */
  draw(child: number, type: number, minute: number): number {
    const codes = this.#model.codes[type];
    if (codes === undefined) return -1;
    const times = this.#times.next(child, this.#columns[type]);
    let combination = 0;
    for (const code of codes)
      combination = combination * code.values.length + this.#value(code, child, minute, times);
    return this.#rows[type][combination] ?? this.#addRow(type, codes, combination);
  }

  #addRow(type: number, codes: readonly ModelCode[], combination: number): number {
    const row = this.#details.add(this.#model.vocabulary.types.names[type], named(codes, combination));
    this.#rows[type][combination] = row;
    return row;
  }

  #value(code: ModelCode, child: number, minute: number, times: number): number {
    const people = this.#people;
    const together = people.isTogether(child, code.together, code.purposes.together, times);
    const shares = pick(code.shares, this.#facts, child, minute);
    return indexOf(shares, people.shared(child, together, code.purposes.value, times));
  }
}

/** The codes behind a mixed number. */
function named(codes: readonly ModelCode[], combination: number): Record<string, string> {
  const result: Record<string, string> = {};
  let rest = combination;
  for (const code of [...codes].reverse()) {
    result[code.name] = code.values[rest % code.values.length];
    rest = Math.floor(rest / code.values.length);
  }
  return result;
}
