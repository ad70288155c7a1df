/** The runs that a calibration or a sensitivity analysis has made so far, kept so that one that was stopped goes on from there. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Figures } from '../../whatif/index.ts';
import { typed } from '../places.ts';
import { UserError } from '../user-error.ts';

const FORMAT_VERSION = 1;

export type ExperimentKind = 'calibration' | 'sensitivity';
const A_KIND = { calibration: 'a calibration', sensitivity: 'a sensitivity analysis' } as const;

/** What must be alike for runs to be of one experiment. */
export interface ExperimentIdentity {
  readonly casepath: string;
  readonly scenario: string;
  /** Over the scenario with its machines, and its targets. */
  readonly scenarioHash: string;
  readonly seed: string;
  readonly years: number;
  /** Of a calibration. */
  readonly runs?: number;
  /** Of a sensitivity analysis: over parameters and ranges, and over the measures that are kept. */
  readonly parametersHash?: string;
  readonly measuresHash?: string;
}

interface KeptRun {
  /** Replication, whose luck it has, and the values of the unknowns. */
  readonly replication: number;
  readonly values: readonly number[];
  readonly figures: Figures;
}

const keyOf = ({ replication, values }: Pick<KeptRun, 'replication' | 'values'>): string =>
  `${replication}: ${values.join(' ')}`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const SUM = 16;

/** What is said of those of which only a hash is kept. */
const CHANGED: Readonly<Record<string, string>> = {
  scenarioHash: 'it was changed since',
  parametersHash: 'other parameters or ranges were varied',
  measuresHash: 'what is asked now was not kept then',
};

/** In words of what must be alike. */
const WORDS: Readonly<Record<string, string>> = {
  format: 'format',
  formatVersion: 'version of the format',
  casepath: 'version of casepath',
  scenario: 'scenario',
  scenarioHash: 'text of the scenario',
  seed: 'seed',
  years: 'length of a run',
  runs: 'number of runs',
  parametersHash: 'list of parameters',
  measuresHash: 'list of measures',
};

export class ExperimentState {
  readonly #folder: string;
  readonly #file: string;
  readonly #kept: ReadonlyMap<string, Figures>;

  /**
   * Opens the folder, or begins it.
   * @throws UserError where it holds another experiment, or was damaged
   */
  constructor(folder: string, kind: ExperimentKind, identity: ExperimentIdentity) {
    this.#folder = folder;
    this.#file = join(folder, 'runs.jsonl');
    const head = join(folder, `${kind}.json`);
    const said = { format: `casepath-${kind}`, formatVersion: FORMAT_VERSION, ...identity };
    if (existsSync(head)) refuseOthers(folder, A_KIND[kind], readHead(folder, head), said);
    else {
      mkdirSync(folder, { recursive: true });
      writeFileSync(head, `${JSON.stringify(said, null, 2)}\n`);
    }
    const lines = existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split('\n') : [];
    this.#kept = readRuns(this.#file, lines);
    // The line at which it was killed is begun anew.
    if (lines.at(-1) !== '' && lines.length > 0)
      writeFileSync(
        this.#file,
        lines
          .slice(0, -1)
          .map((line) => `${line}\n`)
          .join(''),
      );
  }

  /** Runs that were made before. */
  get size(): number {
    return this.#kept.size;
  }

  /** What a run gave that was made before; undefined where it was not. */
  find(run: Pick<KeptRun, 'replication' | 'values'>): Figures | undefined {
    return this.#kept.get(keyOf(run));
  }

  /** Takes the folder away where nothing was kept in it: what cannot be run leaves nothing behind. */
  discard(): void {
    if (!existsSync(this.#file)) rmSync(this.#folder, { recursive: true, force: true });
  }

  keep(run: KeptRun): void {
    const text = JSON.stringify(run);
    appendFileSync(this.#file, `${digest(text).slice(0, SUM)} ${text}\n`);
  }
}

function readHead(folder: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    throw damaged(folder, `${basename(file)} cannot be read`);
  }
}

function refuseOthers(
  folder: string,
  what: string,
  found: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>>,
): void {
  const key = Object.keys(wanted).find((one) => found[one] !== wanted[one]);
  if (key === undefined) return;
  const both = CHANGED[key] ?? `${String(found[key])}, and here ${String(wanted[key])}`;
  throw new UserError(
    `${typed(folder)} holds ${what} with another ${WORDS[key] ?? key}: ${both}`,
    'remove the folder to begin anew, or write elsewhere with --out',
  );
}

const damaged = (where: string, what: string): UserError =>
  new UserError(`${typed(where)} is damaged: ${what}`, 'remove its folder to begin anew');

function readRuns(file: string, lines: readonly string[]): ReadonlyMap<string, Figures> {
  const runs = new Map<string, Figures>();
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const text = line.slice(SUM + 1);
    if (digest(text).slice(0, SUM) !== line.slice(0, SUM))
      throw damaged(file, `line ${index + 1} was changed`);
    const run = JSON.parse(text) as KeptRun;
    runs.set(keyOf(run), run.figures);
  }
  return runs;
}

export const hashOf = (value: unknown): string => digest(JSON.stringify(value));
