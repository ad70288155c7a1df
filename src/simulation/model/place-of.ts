/** Where a key of the scenario leads: `assessment.in_progress.gathering`. */
import type { StatechartTable } from '../../statechart/index.ts';
import { ModelError } from './names.ts';

/**
 * The machine, by its place in the list, and the node of its table.
 * @throws ModelError where there is no such state
 */
export function placeOf(
  key: string,
  tables: readonly StatechartTable[],
): { readonly machine: number; readonly node: number } {
  const machine = tables.findIndex(({ name }) => key === name || key.startsWith(`${name}.`));
  const path = key.slice((tables[machine]?.name.length ?? 0) + 1);
  const node = tables[machine]?.nodes.find((one) => one.path === path)?.index ?? -1;
  if (machine < 0 || node < 0) throw new ModelError(`there is no state ${key}`);
  return { machine, node };
}
