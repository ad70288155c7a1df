/** The scoreboard's figures over all replications. */
import { comparatorsOf, stockDates } from '../../indicators/index.ts';
import { limitText, type Model } from '../../simulation/index.ts';
import type { Measure, Scenario } from '../../scenario/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import type { Words } from '../answers/words.ts';
import type { BoardFigure, MeasureIndex } from './measure-index.ts';
import { timeBoard, type TimeBoard } from './time-board.ts';

export interface BoardRow extends BoardFigure {
  readonly label: string;
}

/** A figure that is judged or compared, in percent. */
export interface JudgedRow extends BoardRow {
  /** `45 wd`; empty for what has no limit. */
  readonly limit: string;
  /** `≥94%`; empty without a threshold. */
  readonly rule: string;
  readonly missed: boolean;
  readonly england: { readonly value: number; readonly confirmed: boolean } | null;
}

export interface Board {
  readonly flows: readonly BoardRow[];
  readonly stocks: readonly BoardRow[];
  /** Families a worker, by team. */
  readonly caseloads: readonly BoardRow[];
  /** The day of the stocks; empty where no day of the run is one. */
  readonly stockDate: string;
  readonly inTime: readonly JudgedRow[];
  readonly shares: readonly JudgedRow[];
  readonly time: TimeBoard | null;
}

export function boardOf(model: Model, measures: MeasureIndex, words: Words): Board {
  const { scenario } = model;
  const stockDate = dateOf(model);
  const headlines = headlinesOf(scenario);
  const label = (one: Measure): string => one.headline ?? one.label;
  return {
    flows: headlines
      .filter(([, one]) => one.kind === 'flow')
      .map(([name, one]) => ({ label: label(one), ...measures.yearly(name) })),
    stocks: headlines
      .filter(([, one]) => one.kind === 'stock')
      .map(([name, one]) => ({ label: label(one), ...measures.onDate(name, stockDate) })),
    caseloads: caseloadRows(scenario, measures, words),
    stockDate,
    inTime: clockRows(model, measures),
    shares: shareRows(scenario, measures),
    time: timeBoard(model, measures, words),
  };
}

/** The scenario's stock date; where the run does not reach it, the last day that is measured in its place. */
function dateOf(model: Model): string {
  const dates = stockDates(indicatorContext(model)).map((one) => one.date);
  const wanted = model.scenario.stock_date;
  return wanted !== undefined && dates.includes(wanted) ? wanted : (dates.at(-1) ?? '');
}

/** The measures with a headline; without any, those that are also said as a rate; without these, all. */
function headlinesOf(scenario: Scenario) {
  const all = Object.entries(scenario.measures ?? {});
  const chosenOnes = all.filter(([, one]) => one.headline !== undefined);
  const rated = all.filter(([, one]) => 'rate' in one && one.rate === true);
  return [chosenOnes, rated, all].find((some) => some.length > 0) ?? [];
}

/** Of the teams that hold cases, those that also say how many hours they have for them: a stock of homes is not a caseload. */
function caseloadRows(scenario: Scenario, measures: MeasureIndex, words: Words): BoardRow[] {
  return Object.entries(scenario.teams ?? {})
    .filter(([, team]) => team.caseload !== undefined && team.client_hours_per_year !== undefined)
    .map(([name]) => ({
      label: words.team(name),
      value: measures.mean(`caseload.${name}.families.median`),
      range: null,
    }))
    .filter((row) => Number.isFinite(row.value));
}

type Judgement = Pick<JudgedRow, 'rule' | 'missed' | 'england'>;

function judgement(scenario: Scenario, name: string, of: 'timescale' | 'measure', value: number): Judgement {
  const threshold = Object.values(scenario.thresholds ?? {}).find(
    (one) => one[of] === name && one.headline !== false,
  );
  const [least, most] = [threshold?.at_least, threshold?.at_most];
  return {
    rule: [least === undefined ? '' : `≥${least}%`, most === undefined ? '' : `≤${most}%`].join(''),
    missed: value < (least ?? -Infinity) || value > (most ?? Infinity),
    england: comparatorsOf(scenario, name).find((one) => one.whose === 'england') ?? null,
  };
}

/** Those that are judged; where none is, those that are compared, and where none is, all that there is something to say of. */
function chosen(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  const known = rows.filter((row) => Number.isFinite(row.value));
  const judged = known.filter((row) => row.rule !== '');
  const compared = known.filter((row) => row.england !== null);
  return [judged, compared, known].find((some) => some.length > 0) ?? [];
}

function clockRows({ scenario, machinery }: Model, measures: MeasureIndex): readonly JudgedRow[] {
  return chosen(
    Object.entries(machinery.timescales).map(([name, entry]) => {
      const figure = measures.share(`timeliness.${name}.percent_in_time`);
      const judged = judgement(scenario, name, 'timescale', figure.value);
      return { label: entry.label, limit: limitText(entry.limit), ...figure, ...judged };
    }),
  );
}

function shareRows(scenario: Scenario, measures: MeasureIndex): readonly JudgedRow[] {
  const all = Object.entries(scenario.measures ?? {});
  const shares = all.filter(([, { kind }]) => kind === 'share' || kind === 'stock share' || kind === 'ratio');
  return chosen(
    shares.map(([name, { label }]) => {
      const figure = measures.share(name);
      return { label, limit: '', ...figure, ...judgement(scenario, name, 'measure', figure.value) };
    }),
  );
}
