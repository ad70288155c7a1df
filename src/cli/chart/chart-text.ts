/** A machine as text: each state with what it means, who must be there, and where it leads. */
import type { EventEntry, FactList } from '../../../machines/machine-list.ts';
import { table, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { ChartState, ChartTransition } from './chart-states.ts';

/** What stands beside the machines: what events and facts mean. */
export interface ChartWords {
  readonly events: Readonly<Record<string, EventEntry>>;
  readonly facts: FactList;
}

/** Lines of at most 80 columns, but for state and event names that are longer. */
export function chartText(states: readonly ChartState[], words: ChartWords): string[] {
  return states
    .filter((state) => state.path !== '' || state.transitions.length > 0)
    .flatMap((state) => stateText(state, words));
}

function stateText(state: ChartState, words: ChartWords): string[] {
  const { meta } = state;
  return [
    styled('bold', state.path || '(in any state)') + markOf(state) + (meta.label ? `  ${meta.label}` : ''),
    ...(meta.explain ? wrap(meta.explain, 80, 2) : []),
    ...(meta.room?.length ? wrap(`in the room: ${meta.room.join(', ')}`, 80, 2) : []),
    ...(meta.source ? wrap(`source: ${meta.source}`, 80, 2).map((line) => styled('dim', line)) : []),
    ...state.entryEmits.map((event) => `  on entry emits ${event}`),
    ...state.transitions.flatMap((transition) => transitionText(transition, words)),
    '',
  ];
}

function markOf(state: ChartState): string {
  if (state.kind === 'final') return ' ■';
  if (state.kind === 'parallel') return ' ═';
  return state.initial ? ' ●' : '';
}

function transitionText(transition: ChartTransition, words: ChartWords): string[] {
  const entry = words.events[transition.event];
  const to = transition.targets.length === 0 ? 'stays' : `→ ${transition.targets.join(', ')}`;
  return [
    `  ${transition.event === '' ? 'at once' : transition.event}  ${to}`,
    ...(entry ? wrap(`${entry.label} (${entry.decidedBy})`, 80, 6) : []),
    ...(transition.guard === null ? [] : wrap(`only if ${condition(transition.guard, words.facts)}`, 80, 6)),
    ...transition.emits.map((event) => `      emits ${event}`),
  ];
}

/** A guard that is one fact, or not one, with the fact's own sentence. */
function condition(guard: string, facts: FactList): string {
  const [, not, name = ''] = /^(not )?(\w+)$/.exec(guard) ?? [];
  const fact = facts[name];
  return fact === undefined ? guard : `${guard}: ${not === undefined ? fact.yes : fact.no}`;
}

/** What the marks mean. */
export const LEGEND = table([['● begins here', '■ ends here', '═ goes on side by side']], { gap: 3 });
