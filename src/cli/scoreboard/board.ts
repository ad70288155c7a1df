/** The scoreboard's figures over all replications, each with its interval. */
import { predictionOfYear } from '../../indicators/interval.ts';
import type { Cause } from '../../indicators/ledger/causes.ts';
import { limitText, type Model } from '../../simulation/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { BoardFigures, MachineDays, Share, YearlyShare } from './board-figures.ts';

/** A figure with the range in which 95% of single years lie; null where fewer than two years were simulated. */
export interface BoardFigure {
  readonly value: number;
  readonly range: readonly [number, number] | null;
}

export interface BoardRow extends BoardFigure {
  readonly name: string;
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

export interface DaysBoard {
  readonly machine: string;
  readonly instances: number;
  /** Working days; hours of the clock where that is less than one. */
  readonly unit: 'working days' | 'hours';
  readonly mean: number;
  /** Mean of each, the largest first. */
  readonly causes: readonly { readonly cause: Cause; readonly amount: number }[];
}

export interface Board {
  readonly flows: readonly BoardRow[];
  readonly stocks: readonly BoardRow[];
  readonly inTime: readonly JudgedRow[];
  readonly shares: readonly JudgedRow[];
  readonly days: DaysBoard | null;
}

type Judgement = Pick<JudgedRow, 'rule' | 'missed' | 'england'>;

export function boardOf(model: Model, runs: readonly BoardFigures[]): Board {
  const { scenario } = model;
  const measures = headline(scenario);
  const flows = measures
    .filter(([, one]) => one.kind === 'flow')
    .map(([name, one]) => flowRow(name, one.label, runs));
  const stocks = measures
    .filter(([, one]) => one.kind === 'stock')
    .map(([name, one]) => stockRow(name, one.label, runs));
  return {
    flows,
    stocks,
    inTime: clockRows(model, runs),
    shares: shareRows(scenario, runs),
    days: daysBoard(model, runs),
  };
}

/** Measures that are also said as a rate are the scenario's headlines; without any, all are. */
function headline(scenario: Scenario) {
  const all = Object.entries(scenario.measures ?? {});
  const rated = all.filter(([, one]) => 'rate' in one && one.rate === true);
  return rated.length > 0 ? rated : all;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function figure(value: number, years: readonly number[], most = Infinity): BoardFigure {
  const interval = predictionOfYear(years.filter((one) => Number.isFinite(one)));
  if (interval === null) return { value, range: null };
  return { value, range: [Math.max(0, interval.from), Math.min(most, interval.to)] };
}

function flowRow(name: string, label: string, runs: readonly BoardFigures[]): BoardRow {
  const years = runs.flatMap((run) => run.flows[name]?.years ?? []);
  return { name, label, ...figure(mean(runs.map((run) => run.flows[name]?.perYear ?? 0)), years) };
}

function stockRow(name: string, label: string, runs: readonly BoardFigures[]): BoardRow {
  const values = runs.map((run) => run.stocks[name] ?? 0);
  return { name, label, ...figure(mean(values), values) };
}

const percentOf = ({ part, whole }: Share): number => (100 * part) / whole;

/** A share in percent: of all together; its range by single years. */
function shareFigure(shares: readonly (Share & Partial<YearlyShare>)[]): BoardFigure {
  const sum = (key: keyof Share): number => shares.reduce((total, share) => total + share[key], 0);
  const years = shares.flatMap((share) => share.years ?? [share]).map(percentOf);
  return figure(percentOf({ part: sum('part'), whole: sum('whole') }), years, 100);
}

function judgement(scenario: Scenario, name: string, of: 'timescale' | 'measure', value: number): Judgement {
  const threshold = Object.values(scenario.thresholds ?? {}).find((one) => one[of] === name);
  const least = threshold?.at_least;
  const most = threshold?.at_most;
  const england = scenario.comparators?.[name]?.['england'];
  return {
    rule: [least === undefined ? '' : `≥${least}%`, most === undefined ? '' : `≤${most}%`].join(''),
    missed: value < (least ?? -Infinity) || value > (most ?? Infinity),
    england: england === undefined ? null : { value: england.value, confirmed: england.confirmed === true },
  };
}

/** Timescales that are judged or compared; where none is, all that ran. */
function clockRows(model: Model, runs: readonly BoardFigures[]): JudgedRow[] {
  const rows = Object.entries(model.machinery.timescales).map(([name, entry]): JudgedRow => {
    const shares = runs.flatMap((run) => run.clocks[name] ?? []);
    const value = shareFigure(shares);
    const judged = judgement(model.scenario, name, 'timescale', value.value);
    return { name, label: entry.label, limit: limitText(entry.limit), ...value, ...judged };
  });
  const ran = rows.filter((row) => Number.isFinite(row.value));
  const chosen = ran.filter((row) => row.rule !== '' || row.england !== null);
  return chosen.length > 0 ? chosen : ran;
}

function shareRows(scenario: Scenario, runs: readonly BoardFigures[]): JudgedRow[] {
  const rows = Object.entries(scenario.measures ?? {}).flatMap(([name, measure]): JudgedRow[] => {
    if (measure.kind === 'flow' || measure.kind === 'stock') return [];
    const shares = runs.flatMap((run) => run.shares[name] ?? run.stockShares[name] ?? []);
    const value = shareFigure(shares);
    return [
      {
        name,
        label: measure.label,
        limit: '',
        ...value,
        ...judgement(scenario, name, 'measure', value.value),
      },
    ];
  });
  const ran = rows.filter((row) => Number.isFinite(row.value));
  const chosen = ran.filter((row) => row.rule !== '' || row.england !== null);
  return chosen.length > 0 ? chosen : ran;
}

/** The machine whose opening starts the judged clock that was late most often; without one, the machine with most instances. */
function busiestMachine(model: Model, runs: readonly BoardFigures[]): string | undefined {
  const total = (count: (run: BoardFigures) => number): number =>
    runs.reduce((sum, run) => sum + count(run), 0);
  const late = (timescale: string): number =>
    total(({ clocks }) => (clocks[timescale]?.whole ?? 0) - (clocks[timescale]?.part ?? 0));
  const judged = Object.values(model.scenario.thresholds ?? {}).flatMap(({ timescale }) => {
    const machine = timescale === undefined ? undefined : openedWith(model, timescale);
    return machine === undefined || timescale === undefined ? [] : [{ machine, score: late(timescale) }];
  });
  const all = Object.keys(model.machinery.list).map((machine) => ({
    machine,
    score: total(({ machines }) => machines?.[machine]?.instances ?? 0),
  }));
  const candidates = judged.length > 0 ? judged : all;
  return candidates.toSorted((a, b) => b.score - a.score)[0]?.machine;
}

/** The machine that an event opens which starts a timescale. */
function openedWith({ machinery }: Model, timescale: string): string | undefined {
  const starts = (machinery.timescales[timescale]?.starts ?? []).map((one) =>
    typeof one === 'string' ? one : one.type,
  );
  return Object.keys(machinery.list).find((name) =>
    machinery.list[name]?.opens.some((type) => starts.includes(type)),
  );
}

function daysBoard(model: Model, runs: readonly BoardFigures[]): DaysBoard | null {
  const machine = busiestMachine(model, runs);
  if (machine === undefined) return null;
  const all = runs.flatMap((run) => run.machines?.[machine] ?? []);
  const instances = all.reduce((sum, one) => sum + one.instances, 0);
  if (instances === 0) return null;
  const inDays = causesOf(all, instances, (one) => one.days, 1);
  const mean = inDays.reduce((sum, one) => sum + one.amount, 0);
  if (mean >= 1) return { machine, instances, unit: 'working days', mean, causes: inDays };
  const causes = causesOf(all, instances, (one) => one.minutes, 60);
  return {
    machine,
    instances,
    unit: 'hours',
    mean: causes.reduce((sum, one) => sum + one.amount, 0),
    causes,
  };
}

function causesOf(
  all: readonly MachineDays[],
  instances: number,
  pick: (one: MachineDays) => MachineDays['days'],
  unit: number,
): DaysBoard['causes'] {
  const names = [...new Set(all.flatMap((one) => Object.keys(pick(one)) as Cause[]))];
  const total = (cause: Cause): number => all.reduce((sum, one) => sum + (pick(one)[cause] ?? 0), 0);
  return names
    .map((cause) => ({ cause, amount: total(cause) / instances / unit }))
    .sort((a, b) => b.amount - a.amount);
}
