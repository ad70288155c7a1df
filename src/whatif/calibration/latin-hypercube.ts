/** Points that fill a cube evenly in each direction: a Latin hypercube (McKay, Beckman and Conover 1979, doi:10.1080/00401706.1979.10489755). */
import type { Luck } from './luck.ts';

/** @returns `n` points of `dimensions` numbers between 0 and 1 */
export function latinHypercube(n: number, dimensions: number, luck: Luck): number[][] {
  const points = Array.from({ length: n }, () => Array.from({ length: dimensions }, () => 0));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const cells = luck.order(n);
    for (let point = 0; point < n; point++) points[point][dimension] = (cells[point] + luck.uniform()) / n;
  }
  return points;
}
