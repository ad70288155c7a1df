/** A sensitivity analysis as data: JSON, and a row of CSV for each answer and parameter. */
import { csvLine } from '../../events/csv.ts';
import type { Estimate } from '../../whatif/index.ts';
import { linesOf, type SensitivityReport } from './sensitivity-report.ts';

export function sensitivityJson(report: SensitivityReport, state: string) {
  const { name, seed, years, runs, sizes, parameters, kept, answers, result } = report;
  const names = (numbers: readonly number[]) => numbers.map((one) => parameters[one].name);
  return {
    command: 'sensitivity',
    scenario: name,
    seed,
    years,
    runs,
    out: state,
    ...sizes,
    parameters: parameters.map(({ name: parameter, label, unit, low, high, current }) => ({
      name: parameter,
      label,
      unit,
      low,
      high,
      current,
    })),
    kept,
    chosen: names(result.chosen),
    left: names(result.left),
    answers: answers.map((answer, at) => {
      const { ends, shares } = result.answers[at];
      return {
        ...answer,
        base: ends.base,
        interval: ends.interval,
        mean: shares?.mean ?? null,
        variance: shares?.variance ?? null,
        rows: shares?.rows ?? 0,
        parameters: linesOf(report, at).map((line) => ({
          name: line.name,
          ...line.effects,
          wentOn: line.wentOn,
          low: line.ends?.low ?? null,
          high: line.ends?.high ?? null,
          first: line.shares?.first ?? null,
          total: line.shares?.total ?? null,
        })),
      };
    }),
  };
}

const COLUMNS = [
  'measure',
  'label',
  'unit',
  'parameter',
  'parameter_unit',
  'low',
  'high',
  'current',
  'mu',
  'mu_star',
  'sigma',
  'went_on',
  'base',
  'at_low',
  'at_high',
  'first_order',
  'first_order_low',
  'first_order_high',
  'total',
  'total_low',
  'total_high',
];

export function sensitivityCsv(report: SensitivityReport): string {
  const rows = report.answers.flatMap(({ measure, label, unit }, at) =>
    linesOf(report, at).map(({ name, parameter, effects, wentOn, ends, shares }) =>
      csvLine([
        measure,
        label,
        unit,
        name,
        parameter?.unit ?? null,
        parameter?.low ?? null,
        parameter?.high ?? null,
        parameter?.current ?? null,
        effects.mu,
        effects.muStar,
        effects.sigma,
        String(wentOn),
        report.result.answers[at].ends.base,
        ends?.low.mean ?? null,
        ends?.high.mean ?? null,
        ...estimateCells(shares?.first),
        ...estimateCells(shares?.total),
      ]),
    ),
  );
  return [csvLine(COLUMNS), ...rows].join('');
}

const estimateCells = (estimate: Estimate | undefined) =>
  estimate === undefined ? [null, null, null] : [estimate.value, estimate.low, estimate.high];
