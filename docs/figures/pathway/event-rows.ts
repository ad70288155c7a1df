/** The table of what may happen in a chart: who decides it, where it leads, what it causes elsewhere. */
import type { ChartState, ChartTransition } from '../../../src/cli/chart/chart-states.ts';
import { grouped } from '../../../src/cli/chart/picture/grouped.ts';
import { cell, code, table } from './markdown.ts';
import { consequenceOf, eventLabel, events, facts, linkTo } from './pathway.ts';

/** More charts than these are counted, not named. */
const NAMED = 6;

interface Taken extends ChartTransition {
  readonly from: string;
}

export function eventTable(name: string, states: readonly ChartState[]): string {
  const taken = states.flatMap(({ path, transitions }) =>
    transitions.map((one): Taken => ({ ...one, from: path })),
  );
  const label = (path: string): string => states.find((state) => state.path === path)?.meta.label ?? path;
  const rows = [...grouped(taken, ({ event }) => event)].map(([event, transitions]) => [
    cell([`**${event === '' ? 'At once' : eventLabel(event)}**`, event === '' ? '' : code(event)]),
    cell([decidedBy(event)]),
    cell(leadsTo(transitions, label)),
    cell([...new Set(transitions.flatMap(({ emits }) => emits))].map((emitted) => causes(name, emitted))),
  ]);
  return table(['What may happen', 'Who decides', 'Where it leads', 'What it causes elsewhere'], rows);
}

export function decidedBy(event: string): string {
  const decider = events[event]?.decidedBy ?? '';
  const by = Object.keys(consequenceOf(event)?.causedBy ?? {});
  const caused = by.length === 0 ? '' : charts(by);
  if (decider === 'consequence')
    return caused === '' ? 'follows from something else' : `follows from ${caused}`;
  return caused === '' ? decider : `${decider}; also follows from ${caused}`;
}

/** One line for each place that it leads to, with the states that it may happen in. */
function leadsTo(transitions: readonly Taken[], label: (path: string) => string): string[] {
  const sameEnd = grouped(
    transitions,
    (one) => `${isStay(one) ? '' : one.targets.join()}|${one.guard ?? ''}|${one.otherwise}`,
  );
  return [...sameEnd.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const from = same.map((one) => (one.from === '' ? 'any state' : label(one.from))).join(', ');
    const to = isStay(first) ? 'no other state' : first.targets.map(label).join(', ');
    return [`${from} → ${to}${when(first)}`];
  });
}

const isStay = ({ from, targets }: Taken): boolean =>
  targets.length === 0 || (targets[0] === from && targets.length === 1);

function when({ guard, otherwise }: Taken): string {
  if (guard !== null) return `, only if ${condition(guard)}`;
  return otherwise ? ', otherwise' : '';
}

/** Each fact that is asked, with its own sentence for yes or no. */
const condition = (guard: string): string =>
  guard.replaceAll(/(not )?\b(\w+)\b/g, (words, not: string | undefined, fact: string) => {
    const entry = facts[fact];
    return entry === undefined ? words : `“${not === undefined ? entry.yes : entry.no}”`;
  });

function causes(name: string, emitted: string): string {
  const { opens = [], takenBy = [] } = consequenceOf(emitted) ?? {};
  const others = takenBy.filter((one) => one !== name && !opens.includes(one));
  const opened = opens.length === 0 ? '' : ` opens ${charts(opens)}`;
  const told = others.length === 0 ? '' : `${opened === '' ? '' : ';'} goes to ${charts(others)}`;
  const nobody = opened + told === '' ? ` ${events[emitted]?.untaken ?? 'stays in this chart'}` : '';
  return `${eventLabel(emitted)} (${code(emitted)}):${opened}${told}${nobody}`;
}

const charts = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.length} charts` : names.map(linkTo).join(', ');
