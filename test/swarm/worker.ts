/** A process of the swarm: plays every n-th batch and tells what came of each. */
import { playBatch } from './swarm.ts';

const [seed, first, step, until, last] = process.argv.slice(2).map(Number);

for (let batch = first; Date.now() < until && batch <= last; batch += step) {
  process.send?.(playBatch(seed, batch));
}
process.disconnect?.();
