/** Workers as numbers of their team: as they are where they are numbers already, else in order of first mention. */
import type { EventRow } from './event-row.ts';

export interface WorkerName {
  readonly team: string;
  readonly worker: number;
  readonly name: string;
}

const MOST = 65_535;
const isNumber = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= MOST;

export class WorkerNumbers {
  readonly names: WorkerName[] = [];
  readonly #byName = new Map<string, number>();
  readonly #last = new Map<string, number>();
  readonly #areNumbers: boolean;

  constructor(events: readonly EventRow[]) {
    this.#areNumbers = events.every(({ worker }) => worker === null || isNumber(worker));
  }

  /** From 1; 0 for nobody. */
  of(team: string, name: string | null): number {
    if (name === null) return 0;
    if (this.#areNumbers) return Number(name);
    const key = JSON.stringify([team, name]);
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const worker = (this.#last.get(team) ?? 0) + 1;
    this.#byName.set(key, worker);
    this.#last.set(team, worker);
    this.names.push({ team, worker, name });
    return worker;
  }

  /** The most that one team has. */
  get most(): number {
    return Math.max(0, ...this.#last.values());
  }
}
