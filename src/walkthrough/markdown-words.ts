/** Words and dates of a walk-through's sheets. */
import type { Happening } from './happening.ts';
import type { WalkRules } from './walk-rules.ts';
import type { WalkStart } from './walk-start.ts';
import { codeSets } from '../../machines/code-sets.ts';

export class SheetWords {
  readonly #rules: WalkRules;
  readonly #start: WalkStart;

  constructor(rules: WalkRules, start: WalkStart) {
    this.#rules = rules;
    this.#start = start;
  }

  /** `2015-03-06`. */
  day(minute: number): string {
    return this.#rules.model.office.dateOf(Math.floor(minute / 1440));
  }

  /** `2015-03-06 12:34`. */
  moment(minute: number): string {
    const clock = ((minute % 1440) + 1440) % 1440;
    const part = (value: number): string => String(value).padStart(2, '0');
    return `${this.day(minute)} ${part(Math.floor(clock / 60))}:${part(clock % 60)}`;
  }

  child(child: number): string {
    return this.#start.children[child]?.id ?? '';
  }

  timescale(name: string): string {
    return this.#rules.model.machinery.timescales[name]?.label ?? name;
  }

  event(type: string): string {
    return this.#rules.eventOf(type).label;
  }

  /** ` (Who took part: …)`. */
  codes({ codes }: Pick<Happening, 'codes'>): string {
    const said = Object.entries(codes).map(([name, value]) => codeSets[name]?.codes[value] ?? value);
    return said.length === 0 ? '' : ` (${said.join('; ')})`;
  }

  /** `June 2015`. */
  get law(): string {
    const [year = '', month = ''] = (this.#rules.model.scenario.rules ?? this.#start.date).split('-');
    return `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
  }
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore
