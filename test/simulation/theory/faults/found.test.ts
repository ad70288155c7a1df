/** Each planted fault is found by the oracle that is named for it: the same that the engine as it is agrees with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../../house/source-files.ts';
import type { Oracle } from '../oracle.ts';
import { FAULTS, planted, type Fault, type FaultName } from './planted.ts';

const one = async () => import('../oracles/one-server.ts');
const many = async () => import('../oracles/many-servers.ts');
const classes = async () => import('../oracles/priorities.ts');

const exact = async () => import('../oracles/exact.ts');

/** What an oracle's figures are not: nothing where it agrees. */
async function wrongFigures(oracle: Oracle): Promise<string[]> {
  const { judge } = await import('../oracle.ts');
  return judge(oracle)
    .filter(({ isKnown, isNarrow }) => !isKnown || !isNarrow)
    .map(({ figure }) => figure);
}

/** The oracle that finds each fault, and what it says of the engine as it is at the moment: nothing where that is sound. */
const FINDS: Readonly<Record<FaultName, readonly [string, () => Promise<readonly string[]>]>> = {
  'off-by-one-priority': ['priorities, not preemptive, one server, 0.3 and 0.4', async () => wrongFigures((await classes()).oneServer)],
  'off-by-one-in-breaking-off': ['priorities, preemptive resume, one server, 0.3 and 0.4', async () => wrongFigures((await classes()).preemptive)],
  'wrong-clock-unit': ['M/M/1, the number in the system', async () => wrongFigures((await one()).mm1Number)],
  'last-in-first-out-queue': ['M/M/3, arrivals 0.2, service 0.1', async () => wrongFigures((await many()).mm3)],
  'last-in-first-out-minute': ['ties', async () => (await exact()).tiesOutOfOrder()],
  'lost-timer': ['M/M/1, the number in the system', async () => wrongFigures((await one()).mm1Number)],
  'lost-timer-of-resumed-work': ['priorities, preemptive resume, one server, 0.3 and 0.4', async () => wrongFigures((await classes()).preemptive)],
  'mean-taken-as-rate': ['M/M/3, arrivals 0.2, service 0.1', async () => wrongFigures((await many()).mm3)],
  'rate-taken-as-mean': ['M/M/1, the number in the system', async () => wrongFigures((await one()).mm1Number)],
}; // prettier-ignore

/** Looks with a fault in the place of the module that it is planted in, in modules that are all loaded anew. */
async function under(
  { file, name }: Fault,
  find: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const path = join(ROOT, file);
  vi.resetModules();
  vi.doMock(path, () => import(/* @vite-ignore */ `${path}?fault=${name}`));
  try {
    return await find();
  } finally {
    vi.doUnmock(path);
    vi.resetModules();
  }
}

describe('a planted fault', () => {
  it.each(FAULTS.map((fault) => [fault.what, FINDS[fault.name][0], fault] as const))(
    '%s: it is found by %s',
    async (_, __, fault) => {
      const [, find] = FINDS[fault.name];
      expect(await under(fault, find)).not.toEqual([]);
    },
  );

  it.each(FAULTS)('$name fits the source once, and would say so if it did not', (fault) => {
    const source = readFileSync(join(ROOT, fault.file), 'utf8');
    expect(planted(fault, source)).not.toBe(source);
    expect(() => planted(fault, source.replace(fault.from, ''))).toThrow('stands there 0 times');
    expect(() => planted(fault, source + source)).toThrow('stands there 2 times');
  });
});
