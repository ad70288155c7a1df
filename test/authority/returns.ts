/** Returns of authorities that are made up, and the shipped base that is scaled to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readAnnualReturn,
  readScaling,
  type Base,
  type FigureName,
  type ReadReturn,
} from '../../src/authority/index.ts';
import { shippedDirectory, shippedScenario } from '../scenarios/shipped.ts';

export const BASE_NAME = 'kingston-2015';
const SCALING_FILE = join(BASE_NAME, 'scaling.yaml');

export const scaling = readScaling(readFileSync(join(shippedDirectory, SCALING_FILE), 'utf8'), SCALING_FILE);
export const base: Base = { scenario: shippedScenario(BASE_NAME), scalingFile: SCALING_FILE };

export const shippedReturn = (name: string): ReadReturn =>
  readAnnualReturn(readFileSync(join(shippedDirectory, 'returns', `${name}.yaml`), 'utf8'), `${name}.yaml`);

/** A return of these figures. */
export const returnOf = (figures: Partial<Record<FigureName, number>>, year = '2014-15'): ReadReturn =>
  readAnnualReturn(
    JSON.stringify({ authority: 'Made up', year, source: 'assumption: for the test', figures }),
    'return.yaml',
  );

const PERCENT = ['re_referrals', 'closed_at_referral', 'not_in_need', 'repeat_plans', 'agency_share'];
const isShare = (name: string): boolean => PERCENT.includes(name) || name.endsWith('_in_time');

/** What the base plays, with counts so many times as large. */
export function asPlayed(times = 1): Partial<Record<FigureName, number>> {
  const entries = Object.entries(scaling.figures).map(([name, figure]) => {
    const { plays = 0 } = figure ?? {};
    return [name, isShare(name) ? plays : plays * times] as const;
  });
  return Object.fromEntries(entries) as Partial<Record<FigureName, number>>;
}
