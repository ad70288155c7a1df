/** What XState answered for the shipped machines when casepath was built: it stands beside them in the build. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MachineList } from '../../../machines/machine-list.ts';
import { tellKnownSteps, type KnownSteps } from '../../statechart/index.ts';

export interface ShippedSteps {
  /** Version of the XState that was asked: another might answer otherwise. */
  readonly xstate: string;
  readonly machines: Readonly<Record<string, KnownSteps>>;
}

/** Where the build keeps them. There are none beside the sources, from which XState is asked each time. */
export const SHIPPED_STEPS = new URL('../../../machines/known-steps.json', import.meta.url);

export function xstateVersion(): string {
  const path = createRequire(import.meta.url).resolve('xstate/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Tells the machines' tables what is known; without a file, or with another XState, they ask. */
export function tellShippedSteps(machines: MachineList): void {
  if (!existsSync(SHIPPED_STEPS)) return;
  const shipped = JSON.parse(readFileSync(SHIPPED_STEPS, 'utf8')) as ShippedSteps;
  if (shipped.xstate !== xstateVersion()) return;
  for (const [name, steps] of Object.entries(shipped.machines)) {
    if (Object.hasOwn(machines, name)) tellKnownSteps(machines[name].machine, steps);
  }
}
