/** The journal of a session that is under way: each step stands in it as soon as it is taken. */
import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { journalLine, type Entry, type JournalHeader } from '../../walkthrough/index.ts';

/** What it is called in the folder of a session that was left. */
export const SAVED_JOURNAL = 'walk.jsonl';

/** Where the journal of a session stands that will be kept in `dir`. */
export const journalPath = (dir: string): string => `${dir}.walk`;

export class JournalFile {
  readonly path: string;
  #text: string;

  /** Begins a journal, in place of one that is there. */
  constructor(dir: string, header: JournalHeader, entries: readonly Entry[]) {
    this.path = journalPath(dir);
    this.#text = journalLine(header) + entries.map(journalLine).join('');
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, this.#text);
  }

  static isThere(dir: string): boolean {
    return existsSync(journalPath(dir));
  }

  add(entry: Entry): void {
    const line = journalLine(entry);
    this.#text += line;
    appendFileSync(this.path, line);
  }

  get text(): string {
    return this.#text;
  }

  /** The session is kept elsewhere. */
  remove(): void {
    rmSync(this.path, { force: true });
  }
}
