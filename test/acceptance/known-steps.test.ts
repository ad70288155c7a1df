/** What the build knows of the shipped machines is what XState answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machines } from '../../machines/index.ts';
import { createTable, explore, type KnownSteps } from '../../src/statechart/index.ts';
import { ROOT } from './casepath.ts';

const { xstate, machines: known } = JSON.parse(
  readFileSync(join(ROOT, 'dist/machines/known-steps.json'), 'utf8'),
) as { xstate: string; machines: Readonly<Record<string, KnownSteps>> };

describe('steps known from the build', () => {
  it('are of the XState that is installed', () => {
    const installed = JSON.parse(readFileSync(join(ROOT, 'node_modules/xstate/package.json'), 'utf8')) as {
      version: string;
    };
    expect(xstate).toBe(installed.version);
  });

  it.each(Object.keys(machines))('%s: every step under every answer', (name) => {
    const { machine, opens } = machines[name];
    const table = createTable(machine, name);
    explore(table, { events: [...new Set([...table.eventTypes, ...opens])] });
    expect(known[name]).toEqual(JSON.parse(JSON.stringify(table.known())));
  });
});
