/** When each child's clocks were last started: what is due by when. */
import type { DetailTable } from '../../events/details.ts';
import { blankColumns, type ChildSheet, type SheetTable } from '../child-sheet.ts';
import { DOES, EventEffects, ON, WIDTH } from '../event-effects.ts';
import { dueMinute } from '../limit.ts';
import type { DueRule, Model, TypePattern } from '../model/model.ts';
import { after } from '../model/span.ts';

/** A clock that does not run. */
const STOPPED = -0x80000000;

/** Due so late that everything else comes first. */
export const NO_LIMIT = 0x7fffffff;

/** What an event does to a clock. */
const STOPS = 0;
const STARTS = 1;

export class Clocks {
  readonly #model: Model;
  /** By child and timescale: the minute of the start. */
  readonly #started: SheetTable;
  /** Stops before starts, since what stops a clock may begin its next round. */
  readonly #effects: EventEffects;

  constructor(model: Model, details: DetailTable, sheet: ChildSheet) {
    this.#model = model;
    this.#started = sheet.table(blankColumns(model.timescales.length, STOPPED));
    this.#effects = new EventEffects(details);
    model.timescales.forEach((one, timescale) => {
      this.#note(one.stops, timescale, STOPS);
      this.#note(one.starts, timescale, STARTS);
    });
  }

  #note(patterns: readonly TypePattern[], timescale: number, does: number): void {
    for (const { type, where } of patterns) this.#effects.add(type, where, timescale, does);
  }

  /** Whether an event of this type does anything to a clock. */
  notes(type: number): boolean {
    return this.#effects.of(type) !== undefined;
  }

  /** Takes note of an event of a child. */
  record(child: number, type: number, detail: number, minute: number): void {
    const effects = this.#effects.of(type);
    if (effects === undefined) return;
    for (let at = 0; at < effects.length; at += WIDTH) {
      if (this.#effects.isOf(effects, at, detail))
        this.#started.set(child, effects[at + ON], effects[at + DOES] === STARTS ? minute : STOPPED);
    }
  }

  /** The last minute allowed by a rule, for work of a stay that began at `entered`: where its clock runs, by the clock. */
  due(rule: DueRule, child: number, entered: number): number {
    if (rule.timescale >= 0) return this.dueOf(rule.timescale, child, entered);
    return rule.span === null ? NO_LIMIT : after(entered, rule.span, this.#model.office);
  }

  /** The last minute allowed by a child's clock, or by one that starts at `otherwise` where it does not run. */
  dueOf(timescale: number, child: number, otherwise: number): number {
    const started = this.#started.get(child, timescale);
    return this.dueAfter(timescale, started === STOPPED ? otherwise : started);
  }

  /** The last minute allowed by a timescale that starts at `minute`. */
  dueAfter(timescale: number, minute: number): number {
    return dueMinute(minute, this.#model.timescales[timescale].limit, this.#model.office);
  }
}
