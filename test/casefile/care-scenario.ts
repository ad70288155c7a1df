/** A scenario in which children go on into care: the base, with the charts of care played by chance beside it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machines } from '../../machines/index.ts';
import { interplay } from '../../machines/interplay.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import type { Model } from '../../src/simulation/index.ts';
import { stagesOf } from '../machines/chart-stages.ts';

const BASE = 'kingston-2015';

const OF_CARE = [
  'looked_after',
  'care_planning',
  'care_reviews',
  'placement',
  'placement_start',
  'placement_visits',
  'care_health',
  'care_education',
  'permanence',
];

/** The model of so many years. What the base plays already it plays as it says. */
export async function careModel(years: number): Promise<Model> {
  const base = await loadScenario(BASE, { years });
  const listed = base.model.machines.map(({ name }) => name);
  const added = OF_CARE.filter((name) => !listed.includes(name));
  const care = {
    extends: BASE,
    source: 'assumption: for the test',
    title: 'Into care',
    question: 'Does everything that must hold hold of children in care?',
    machines: [...listed, ...added],
    stages: stagesOf(added),
    untaken: Object.fromEntries(interplay(machines).map(({ event }) => [event, 'not every chart is played'])),
  };
  const folder = mkdtempSync(join(tmpdir(), 'casepath-'));
  try {
    const path = join(folder, 'care.yaml');
    writeFileSync(path, JSON.stringify(care));
    return (await loadScenario(path, { years })).model;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
