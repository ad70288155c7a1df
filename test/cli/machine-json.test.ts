/** A machine that is printed as JSON and read back from a file is the same chart. */
import { and, createMachine, not, or, raise, stateIn } from 'xstate';
import { describe, expect, it } from 'vitest';
import { machines } from '../../machines/index.ts';
import { machineJson } from '../../src/cli/chart/machine-json.ts';
import { machineOfJson } from '../../src/scenario/machine-of-json.ts';
import { createTable } from '../../src/statechart/index.ts';

const throughJson = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;

describe('a machine as JSON', () => {
  it.each(Object.keys(machines))('%s is the same chart when it is read back', (name) => {
    const { machine } = machines[name];
    const back = machineOfJson(throughJson(machineJson(machine)), name);
    expect(createTable(back, name).hash).toBe(createTable(machine, name).hash);
    expect(createTable(back, name).nodes).toEqual(createTable(machine, name).nodes);
  });

  it('keeps combined guards, guards on states and raised events', () => {
    const machine = createMachine({
      id: 'all',
      initial: 'a',
      states: {
        a: {
          entry: raise({ type: 'go' }),
          on: { go: { guard: and([or(['x', not('y')]), stateIn('a')]), target: 'b', actions: ['named'] } },
        },
        b: {},
      },
    } as never);
    const back = machineOfJson(throughJson(machineJson(machine)), 'all');
    expect(createTable(back).hash).toBe(createTable(machine).hash);
  });

  it.each([
    [{ entry: { type: 'xstate.assign' } }, 'the action xstate.assign cannot be written as JSON'],
    [{ exit: [{ type: 'xstate.emit' }] }, 'xstate.emit needs an event'],
    [{ on: { go: { guard: { type: 'xor', guards: ['x'] } } } }, 'a guard with parts is and, or or not: xor'],
  ])('%j is refused', (config, said) => {
    expect(() => machineOfJson(config, 'wrong')).toThrow(said);
  });

  it('is refused where it holds a function of somebody’s own', () => {
    const machine = createMachine({ entry: function notify() {} });
    expect(() => machineJson(machine)).toThrow('a function that JSON cannot say: notify');
  });
});
