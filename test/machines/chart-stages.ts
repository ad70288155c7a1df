/** Stages made from the charts alone: each state lasts some days, and each event that may leave it is as likely as another. */
import type { AnyStateNode } from 'xstate';
import { nodesBelow } from '../../machines/chart-nodes.ts';
import { events, machines } from '../../machines/index.ts';

/** Ends of everything; court orders that need the agency's decision first are left to the stories. */
const LEFT_OUT = new Set([
  'looked_after.started',
  'child.moved_away',
  'child.died',
  'child.turned_18',
  'proceedings.concluded.care_and_placement_orders',
]);
export const comesBySomebody = (type: string): boolean =>
  events[type]?.decidedBy !== 'consequence' && !LEFT_OUT.has(type);

/** Event types that a state or one around it, short of the whole chart, may take. */
const takenIn = (node: AnyStateNode): string[] =>
  node.parent === undefined ? [] : [...node.transitions.keys(), ...takenIn(node.parent)];

function stageOf(node: AnyStateNode): object {
  const types = [...new Set(takenIn(node))].filter(comesBySomebody);
  if (types.length === 0) return { waits_for: 'what other charts cause' };
  const chance = Math.floor(1000 / types.length) / 1000;
  const last = types.length - 1;
  return {
    duration: '12 d',
    outcomes: types.map((event, at) => (at === last ? { event, otherwise: true } : { event, chance })),
  };
}

/** The stages of these charts by their states. */
export const stagesOf = (charts: readonly string[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    charts.flatMap((name) =>
      nodesBelow(machines[name].machine.root)
        .filter((node) => node.type === 'atomic' && node.key !== 'not_open')
        .map((node) => [[name, ...node.path].join('.'), stageOf(node)]),
    ),
  );
