/**
 * Before the tests: every replication that any of them plays is held to what is conserved, whichever way the test came
 * to it. A run that breaks it fails the test with `Unbalanced`.
 */
import type { EventLog } from '../../../src/events/index.ts';
import { Run } from '../../../src/simulation/engine/run.ts';
import { atTheEndOf, conserved } from './conserved.ts';

const WATCHED = Symbol.for('casepath: runs are watched');

interface Watched {
  [WATCHED]?: { runs: number };
}

/** How many replications were played and found in balance in this process. */
export const watchedRuns = (): number => (Run.prototype as Watched)[WATCHED]?.runs ?? 0;

function watch(): void {
  const prototype: typeof Run.prototype & Watched = Run.prototype;
  if (prototype[WATCHED] !== undefined) return;
  const count = { runs: 0 };
  prototype[WATCHED] = count;
  const play: (this: Run) => EventLog = Reflect.get(prototype, 'play');
  if (typeof play !== 'function')
    throw new Error('a replication is not played by Run.play any more: watch what does');
  prototype.play = function watched(this: Run) {
    const log = play.call(this);
    // Events that left memory are held by memory.test.ts to those of a run that is watched.
    if (!log.keeps) return log;
    conserved(log, this.model, atTheEndOf(this));
    count.runs++;
    return log;
  };
}

watch();
