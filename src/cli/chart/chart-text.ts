/** A machine as text: each state with what it means, who must be there, and where it leads. */
import type { EventEntry } from '../../../machines/machine-list.ts';
import { table, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';
import type { ChartState, ChartTransition } from './chart-states.ts';

type EventEntries = Readonly<Record<string, EventEntry>>;

/** Lines of at most 80 columns, but for state and event names that are longer. */
export function chartText(states: readonly ChartState[], events: EventEntries): string[] {
  return states
    .filter((state) => state.path !== '' || state.transitions.length > 0)
    .flatMap((state) => stateText(state, events));
}

function stateText(state: ChartState, events: EventEntries): string[] {
  const { meta } = state;
  return [
    styled('bold', state.path || '(in any state)') + markOf(state) + (meta.label ? `  ${meta.label}` : ''),
    ...(meta.explain ? wrap(meta.explain, 80, 2) : []),
    ...(meta.room?.length ? wrap(`in the room: ${meta.room.join(', ')}`, 80, 2) : []),
    ...(meta.source ? wrap(`source: ${meta.source}`, 80, 2).map((line) => styled('dim', line)) : []),
    ...state.entryEmits.map((event) => `  on entry emits ${event}`),
    ...state.transitions.flatMap((transition) => transitionText(transition, events)),
    '',
  ];
}

function markOf(state: ChartState): string {
  if (state.kind === 'final') return ' ■';
  if (state.kind === 'parallel') return ' ═';
  return state.initial ? ' ●' : '';
}

function transitionText(transition: ChartTransition, events: EventEntries): string[] {
  const entry = events[transition.event];
  const to = transition.targets.length === 0 ? 'stays' : `→ ${transition.targets.join(', ')}`;
  return [
    `  ${transition.event === '' ? 'at once' : transition.event}  ${to}`,
    ...(entry ? wrap(`${entry.label} (${entry.decidedBy})`, 80, 6) : []),
    ...(transition.guard === null ? [] : wrap(`only if ${transition.guard}`, 80, 6)),
    ...transition.emits.map((event) => `      emits ${event}`),
  ];
}

/** What the marks mean. */
export const LEGEND = table([['● begins here', '■ ends here', '═ goes on side by side']], { gap: 3 });
