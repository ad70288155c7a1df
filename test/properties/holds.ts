/** Asserts a property over generated cases; a failure ends with the line that replays it. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { often } from './how-often.ts';

export interface Runs {
  readonly seed: number;
  readonly runs: number;
}

/** `replay: …`: the command that runs the failing case again, and nothing else. */
export function replayLine(file: string, name: string, seed: number, path: string): string {
  return `replay: CASEPATH_SEED=${seed} CASEPATH_PATH=${path} npx vitest run ${file} -t '${name}'`;
}

/** With CASEPATH_SEED and CASEPATH_PATH set, that case runs first; how many cases there are is said by `often`. */
function parameters({ seed, runs }: Runs) {
  const { CASEPATH_SEED, CASEPATH_PATH } = process.env;
  return {
    seed: CASEPATH_SEED === undefined ? seed : Number(CASEPATH_SEED),
    numRuns: often(runs),
    ...(CASEPATH_PATH === undefined ? {} : { path: CASEPATH_PATH }),
  };
}

/** @throws Error with what is broken, the smallest case in which it is, and the `replay:` line of the case it was made from */
export function holds<T>(cases: fc.Arbitrary<T>, property: (value: T) => void, how: Runs): void {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const details = fc.check(fc.property(cases, property), parameters(how));
  if (!details.failed) return;
  const file = testPath.slice(testPath.indexOf('test/'));
  const name = currentTestName.split(' > ').at(-1) ?? '';
  const [start] = (details.counterexamplePath ?? '').split(':');
  const { errorInstance, counterexample } = details;
  const broken = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const smallest = JSON.stringify(counterexample?.[0], null, 1);
  throw new Error(`${broken}\n${smallest}\n${replayLine(file, name, details.seed, start)}`);
}
