/** Runs something against the clock. */

export interface Timed<T> {
  readonly result: T;
  readonly seconds: number;
}

export function timed<T>(run: () => T): Timed<T> {
  const begun = performance.now();
  const result = run();
  return { result, seconds: (performance.now() - begun) / 1000 };
}
