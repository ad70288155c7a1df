/** What each process of the report became in the charts, read from the charts: the table of `docs/coverage.md`. */
import { nodesBelow } from './chart-nodes.ts';
import { interplay } from './interplay.ts';
import type { EventEntry, FactList, MachineList, TimescaleList } from './machine-list.ts';
import type { Process } from './processes.ts';

/** One process and what stands for it. */
export interface Coverage extends Process {
  readonly id: string;
  /** `event contact.received: contact`, `state protection.plan`, `timescale core_group`; empty where it is left out. */
  readonly became: readonly string[];
  /** Names that `as` gives and nothing has. */
  readonly unknown: readonly string[];
}

export interface Charts {
  readonly machines: MachineList;
  readonly events: Readonly<Record<string, EventEntry>>;
  readonly timescales: TimescaleList;
  readonly facts: FactList;
}

/** Charts that take an event, or that are opened by it, or that cause it. */
function chartsByEvent({ machines }: Charts): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const note = (event: string, chart: string): void =>
    void found.set(event, (found.get(event) ?? new Set()).add(chart));
  for (const [name, { machine, opens }] of Object.entries(machines)) {
    for (const event of opens) note(event, name);
    for (const node of nodesBelow(machine.root))
      for (const event of node.transitions.keys()) note(event, name);
  }
  for (const { event, causedBy } of interplay(machines))
    for (const name of Object.keys(causedBy)) note(event, name);
  return found;
}

/** States by `machine.path`, a chart by its own name. */
const statesOf = ({ machines }: Charts): ReadonlySet<string> =>
  new Set(
    Object.entries(machines).flatMap(([name, { machine }]) =>
      nodesBelow(machine.root).map((node) => [name, ...node.path].join('.')),
    ),
  );

/** What each process became, in the order of the processes. */
export function coverage(processes: Readonly<Record<string, Process>>, charts: Charts): readonly Coverage[] {
  const byEvent = chartsByEvent(charts);
  const states = statesOf(charts);
  const events = Object.keys(charts.events).filter((event) => byEvent.has(event));
  const meanings = (name: string): string[] => {
    // `contact.decided` is there by its outcomes: `contact.decided.referral` and others.
    const named = events.filter((event) => event === name || event.startsWith(`${name}.`));
    if (named.length > 0)
      return named.map((event) => `event ${event}: ${[...(byEvent.get(event) ?? [])].join(', ')}`);
    if (states.has(name)) return [`${Object.hasOwn(charts.machines, name) ? 'chart' : 'state'} ${name}`];
    if (Object.hasOwn(charts.timescales, name)) return [`timescale ${name}`];
    return Object.hasOwn(charts.facts, name) ? [`fact ${name}`] : [];
  };
  return Object.entries(processes).map(([id, process]) => {
    const names = process.leftOut === undefined ? [id, ...(process.as ?? [])] : [];
    return {
      ...process,
      id,
      became: names.flatMap(meanings),
      unknown: (process.as ?? []).filter((name) => meanings(name).length === 0),
    };
  });
}

/** `135 of 135 processes are in the charts`. */
export const coverageInWords = (rows: readonly Coverage[]): string =>
  `${rows.filter(({ became }) => became.length > 0).length} of ${rows.length} processes are in the charts`;

/** The rows of each part of the journey. */
export const coverageByPart = (rows: readonly Coverage[]): ReadonlyMap<string, readonly Coverage[]> =>
  new Map(
    [...new Set(rows.map(({ part }) => part))].map((part) => [part, rows.filter((row) => row.part === part)]),
  );

/** How many rows are modelled, and the rows as Markdown, a heading for each part of the journey. */
export const coverageTable = (rows: readonly Coverage[]): string =>
  [
    `${coverageInWords(rows)}.`,
    ...[...coverageByPart(rows)].flatMap(([part, ofPart]) => [
      '',
      `## ${part}`,
      '',
      '| Process | What happens | Report, lines | In the charts |',
      '| --- | --- | --- | --- |',
      ...ofPart.map(markdownRow),
    ]),
    '',
  ].join('\n');

const markdownRow = ({ id, what, lines, became, leftOut }: Coverage): string =>
  `| \`${id}\` | ${what} | ${lines || 'general practice'} | ${leftOut === undefined ? became.join('<br>') : `left out: ${leftOut}`} |`;
