/** A scenario in which children go on into care: the base, with the charts of care played by chance beside it. */
import { readFileSync } from 'node:fs';
import { machines } from '../../machines/index.ts';
import { interplay } from '../../machines/interplay.ts';
import { modelOf } from '../../src/cli/run/model-of.ts';
import type { Model } from '../../src/simulation/index.ts';
import { stagesOf } from '../machines/chart-stages.ts';
import { read, readText } from '../scenario/memory-files.ts';

const BASE = readFileSync(new URL('../../scenarios/kingston-2015.yaml', import.meta.url), 'utf8');

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
export function careModel(years: number): Model {
  const listed = (readText(BASE).scenario.machines ?? []) as readonly string[];
  const added = OF_CARE.filter((name) => !listed.includes(name));
  const care = {
    extends: 'base',
    source: 'assumption: for the test',
    title: 'Into care',
    question: 'Does everything that must hold hold of children in care?',
    machines: [...listed, ...added],
    stages: stagesOf(added),
    untaken: Object.fromEntries(interplay(machines).map(({ event }) => [event, 'not every chart is played'])),
  };
  const { scenario } = read({ care: JSON.stringify(care), base: BASE });
  return modelOf({ scenario, years });
}
