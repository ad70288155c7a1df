/** Plain arithmetic in a thread: what two threads reach on this machine with nothing between them. */

/** So many steps of Marsaglia's xorshift; the last word. */
export function arithmetic(steps: number): number {
  let word = 1;
  for (let step = 0; step < steps; step++) {
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
  }
  return word;
}
