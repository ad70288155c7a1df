/** What the pages are made from: the charts and what stands beside them. */
import { events, facts, machines, timescales } from '../../../machines/index.ts';
import { interplay, type Consequence } from '../../../machines/interplay.ts';
import type { MachineEntry } from '../../../machines/machine-list.ts';

const consequences = new Map(interplay(machines).map((one) => [one.event, one]));

export { events, facts, timescales };

export const entryOf = (name: string): MachineEntry => {
  const entry = machines[name];
  if (entry === undefined) throw new Error(`there is no machine ${name}`);
  return entry;
};

export const consequenceOf = (event: string): Consequence | undefined => consequences.get(event);

export const linkTo = (name: string): string => `[${entryOf(name).label}](${name}.md)`;

export const eventLabel = (type: string): string => events[type]?.label ?? type;
