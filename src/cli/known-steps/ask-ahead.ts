/** Run by the build: asks XState for every step of the shipped machines and keeps the answers beside them. */
import { writeFileSync } from 'node:fs';
import { machines } from '../../../machines/index.ts';
import { createTable, explore } from '../../statechart/index.ts';
import { SHIPPED_STEPS, xstateVersion, type ShippedSteps } from './shipped-steps.ts';

const known = Object.entries(machines).map(([name, { machine, opens }]) => {
  const table = createTable(machine, name);
  explore(table, { events: [...new Set([...table.eventTypes, ...opens])] });
  return [name, table.known()] as const;
});
const shipped: ShippedSteps = { xstate: xstateVersion(), machines: Object.fromEntries(known) };
writeFileSync(SHIPPED_STEPS, JSON.stringify(shipped));
