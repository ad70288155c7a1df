/** When each child's clocks were last started: what is due by when. */
import type { DetailTable } from '../../events/details.ts';
import { GrowingInts } from '../growing-ints.ts';
import { dueMinute } from '../limit.ts';
import type { DueRule, Model, TypePattern } from '../model/model.ts';
import { after } from '../model/span.ts';

const NEVER = -0x80000000;

/** Due so late that everything else comes first. */
export const NO_LIMIT = 0x7fffffff;

export class Clocks {
  readonly #model: Model;
  readonly #details: DetailTable;
  readonly #started: GrowingInts;
  readonly #starts: { readonly timescale: number; readonly where: TypePattern['where'] }[][] = [];

  constructor(model: Model, details: DetailTable) {
    this.#model = model;
    this.#details = details;
    const count = Math.max(1, model.timescales.length);
    this.#started = new GrowingInts(
      count,
      Array.from({ length: count }, () => NEVER),
    );
    model.timescales.forEach((one, timescale) => {
      for (const { type, where } of one.starts) (this.#starts[type] ??= []).push({ timescale, where });
    });
  }

  /** Takes note of an event of a child. */
  record(child: number, type: number, detail: number, minute: number): void {
    const starts = this.#starts[type];
    if (starts === undefined) return;
    for (const { timescale, where } of starts) {
      if (where.length === 0 || carries(this.#details, detail, where))
        this.#started.set(child, timescale, minute);
    }
  }

  /** The last minute allowed by a rule, for work of a stay that began at `entered`. */
  due(rule: DueRule, child: number, entered: number): number {
    if (rule.timescale >= 0) {
      const started = this.#started.get(child, rule.timescale);
      return this.dueAfter(rule.timescale, started === NEVER ? entered : started);
    }
    return rule.span === null ? NO_LIMIT : after(entered, rule.span, this.#model.office);
  }

  /** The last minute allowed by a timescale that starts at `minute`. */
  dueAfter(timescale: number, minute: number): number {
    const { limit } = this.#model.timescales[timescale];
    return dueMinute(minute, limit, this.#model.office);
  }
}

/** Whether a details' row carries these codes. */
export function carries(details: DetailTable, detail: number, where: TypePattern['where']): boolean {
  if (where.length === 0) return true;
  const codes = details.rows[detail]?.codes;
  return codes !== undefined && where.every(([code, value]) => codes[code] === value);
}
