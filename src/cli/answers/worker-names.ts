/** The names of an imported run's workers: in the log they are numbers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvRows } from '../../importing/csv-rows.ts';

export class WorkerNames {
  readonly #names = new Map<string, string>();

  /** @param dir a run folder; a simulated one has no names */
  constructor(dir: string) {
    const file = join(dir, 'workers.csv');
    if (!existsSync(file)) return;
    const [, ...rows] = csvRows(readFileSync(file, 'utf8'), ',', file);
    for (const { fields } of rows)
      this.#names.set(JSON.stringify([fields[0], Number(fields[1])]), fields[2] ?? '');
  }

  /** As it was written in the table that was imported, else `worker 7`. */
  of(team: string, worker: number): string {
    return this.#names.get(JSON.stringify([team, worker])) ?? `worker ${worker}`;
  }
}
