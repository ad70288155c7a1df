/** The files that a calibration writes: a scenario on the one it began from, and the draws of its posterior. */
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { priorQuantile, written, type Unknown } from '../../scenario/index.ts';
import type { Learned } from '../../whatif/index.ts';
import { figure } from './calibration-report.ts';

/** By which a file is known that may be written again. */
export const HEADING = '# Written by casepath calibrate: to change it, calibrate again.';

export interface CalibratedScenario {
  readonly name: string;
  readonly title: string | undefined;
  /** What it extends, as it stands in the file. */
  readonly base: string;
  /** What gave it, in words. */
  readonly run: string;
  readonly learned: Learned;
  readonly unknowns: readonly Unknown[];
  readonly draws: readonly (readonly number[])[];
  /** Path of the file with the draws, from this one. */
  readonly drawsFile: string;
}

const YAML_STYLE = { lineWidth: 110, singleQuote: true } as const;

export function scenarioText(calibrated: CalibratedScenario): string {
  const { name, title, base, run, learned, drawsFile } = calibrated;
  const told = learned.unknowns.filter(({ serves }) => serves.length > 0);
  const fitted = told.map(({ name: unknown, fitted: amount, unit, range, serves }) => {
    const wide = `90% ${figure(range[0])} to ${figure(range[1])}`;
    const source = `calibrated: ${run}; ${wide}; serves ${serves.join(', ')}`;
    return [unknown, { value: written({ amount, unit }), source }];
  });
  const scenario = {
    name,
    extends: base,
    ...(title !== undefined && { title: `${title}, calibrated` }),
    calibrated: true,
    include: [drawsFile],
    calibration: { fitted: Object.fromEntries(fitted) as unknown },
  };
  return `${HEADING}\n# The report stands in ${name}.md.\n${stringify(scenario, YAML_STYLE)}`;
}

/** Each draw's values, one list an unknown. */
export function drawsText({ run, unknowns, draws }: CalibratedScenario): string {
  const lists = unknowns.map((unknown, at) => {
    const values = draws.map((draw) => Number(priorQuantile(unknown, draw[at]).toPrecision(4)));
    return `      ${unknown.name}: [${values.join(', ')}]\n`;
  });
  const head = `${HEADING}\ncalibration:\n  posterior:\n    run: ${JSON.stringify(run)}\n    draws:\n`;
  return head + lists.join('');
}

export const nameOf = (file: string): string => basename(file).replace(/\.ya?ml$/, '');
