/**
 * Every figure of one replication as rows of `measures.parquet`. Names (each in `docs/reference/event.md`):
 *
 * - a measure of the scenario by its name, its rate as `NAME.rate`;
 * - `timeliness.TIMESCALE.percent_in_time` and `.due .in_time .late .overdue .not_yet_due .done .percent_of_done`, of the whole
 *   period also `.median .p90 .longest`;
 * - `ledger.STAGE.CAUSE` (working days of a stay), `.length` (their sum) and `.stays`, of repeated activities `ledger.STAGE/ACTIVITY.CAUSE`;
 * - `wait.task.TEAM.pPRIORITY.mean`, `wait.case.TEAM.…`, `wait.reallocation.TEAM.…`, `wait.meeting.TEAM.…` and `.median .p90 .max .waiting`;
 * - `caseload.TEAM.families.mean .median .p90 .max`, `caseload.TEAM.children.…`; `worker_changes`;
 * - `work.TEAM.hours`, `.capacity`, `.utilisation`, and `.away` of a team whose workers were away;
 * - `figure.ID`, a figure of a report over its own day or period, where the run reaches that.
 *
 * `by` is empty for the whole period, `year` for each whole year of it, `date` for stocks on a day.
 */
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import type { EventNames } from '../events/log-hash.ts';
import type { MeasureRow } from '../events/measures.ts';
import type { IndicatorContext } from './context.ts';
import type { StageSum } from './ledger/stay-sums.ts';
import { Measuring, type Measured } from './measured.ts';
import { namedPlans, namedRows, type NamedPlans } from './named-plans.ts';
import { wholeYears, yearsIn } from './periods.ts';
import type { Spread } from './quantile.ts';
import { timelinessOf, type TimelinessRow } from './timeliness.ts';
import { waitRows } from './waits.ts';
import { workloadRows } from './workload.ts';

type Figure = Omit<MeasureRow, 'replication'>;

/** The figures of one replication, whose events come chunk by chunk: a chunk is not needed any more once it was taken. */
export class ReplicationFigures {
  readonly #replication: number;
  readonly #plans: NamedPlans;
  readonly #measuring: Measuring;

  /** @param source the tables beside the events; they may grow between chunks */
  constructor(source: EventNames, context: IndicatorContext) {
    this.#replication = source.replication;
    this.#plans = namedPlans(context);
    const { flows, stocks } = this.#plans;
    this.#measuring = new Measuring(source, context, flows, stocks);
  }

  /** Takes the next chunk of the log. */
  take(chunk: EventChunk): void {
    this.#measuring.take(chunk);
  }

  /** All figures, once the last chunk was taken. */
  rows(): MeasureRow[] {
    const measured = this.#measuring.finish();
    const others = [
      ...timelinessFigures(measured),
      ...measured.stages.flatMap(stageFigures),
      ...waitFigures(measured),
      ...caseloadFigures(measured),
      ...workloadFigures(measured),
    ];
    const replication = this.#replication;
    return [
      ...namedRows(measured, this.#plans),
      ...others.map((figure): MeasureRow => ({ replication, ...figure })),
    ];
  }
}

/** All figures of one replication. */
export function measureRows(source: EventSource, context: IndicatorContext): MeasureRow[] {
  const figures = new ReplicationFigures(source, context);
  for (const chunk of source.chunks()) figures.take(chunk);
  return figures.rows();
}

/** The figures of a log that says nothing of work and workers: the scenario's own measures and timeliness. */
export function recordedMeasureRows(source: EventSource, context: IndicatorContext): MeasureRow[] {
  const plans = namedPlans(context);
  const measuring = new Measuring(source, context, plans.flows, plans.stocks);
  for (const chunk of source.chunks()) measuring.take(chunk);
  const measured = measuring.finish();
  const { replication } = source;
  return [
    ...namedRows(measured, plans),
    ...timelinessFigures(measured).map((figure): MeasureRow => ({ replication, ...figure })),
  ];
}

const figure = (
  measure: string,
  unit: string,
  value: number | null,
  n: number | null,
  by = '',
  group = '',
): Figure => ({ measure, by, group, unit, value, n });

const CLOCKS = 'clocks';

export function timelinessFigures({
  rounds,
  source,
  context,
}: Pick<Measured, 'rounds' | 'source' | 'context'>): Figure[] {
  const whole = new Set(wholeYears(context.period, context.office).map((year) => year.name));
  const years = timelinessOf(rounds, source, context, { by: 'year', beside: 'nothing' });
  return [
    ...timelinessOf(rounds, source, context, { beside: 'times' }).flatMap((clock) => [
      ...clockCounts(clock),
      ...clockTimes(clock),
    ]),
    ...years.filter(({ group }) => whole.has(group)).flatMap(clockCounts),
  ];
}

const clockFigure = (
  clock: TimelinessRow,
  name: string,
  unit: string,
  value: number | null,
  n: number,
): Figure => figure(`timeliness.${clock.timescale}.${name}`, unit, value, n, clock.by, clock.group);

const clockCounts = (clock: TimelinessRow): Figure[] => [
  clockFigure(clock, 'percent_in_time', '% of those due', clock.percentInTime, clock.due),
  clockFigure(clock, 'due', CLOCKS, clock.due, clock.due),
  clockFigure(clock, 'in_time', CLOCKS, clock.inTime, clock.due),
  clockFigure(clock, 'late', CLOCKS, clock.late, clock.due),
  clockFigure(clock, 'overdue', CLOCKS, clock.overdue, clock.due),
  clockFigure(clock, 'not_yet_due', CLOCKS, clock.notYetDue, clock.notYetDue),
  clockFigure(clock, 'done', CLOCKS, clock.done, clock.done),
  clockFigure(clock, 'percent_of_done', '% of those done', clock.percentOfDone, clock.done),
];

const clockTimes = (clock: TimelinessRow): Figure[] => [
  clockFigure(clock, 'median', clock.unit, clock.median, clock.done),
  clockFigure(clock, 'p90', clock.unit, clock.p90, clock.done),
  clockFigure(clock, 'longest', clock.unit, clock.longest?.value ?? null, clock.done),
];

const slug = (words: string): string => words.replaceAll(' ', '_');

function stageFigures(row: StageSum): Figure[] {
  const name = `ledger.${row.activity === '' ? row.stage : row.activity}`;
  const each = (days: number) => days / row.stays;
  return [
    figure(`${name}.stays`, 'stays', row.stays, row.stays),
    figure(`${name}.length`, 'wd', each(row.days), row.stays),
    ...row.causes.map((cause) => figure(`${name}.${slug(cause.cause)}`, 'wd', each(cause.days), row.stays)),
  ];
}

/** Figures of a spread whose values are divided by `scale`. */
const spreadFigures = (name: string, unit: string, spread: Spread, scale: number): Figure[] =>
  (['mean', 'median', 'p90', 'max'] as const).map((key) => {
    const value = spread[key];
    return figure(`${name}.${key}`, unit, value === null ? null : value / scale, spread.n);
  });

const HOUR = 60;

function waitFigures({ waits, source, context }: Measured): Figure[] {
  return waitRows(waits, source, context).flatMap((row) => {
    const isTask = row.kind === 'task';
    const name = `wait.${row.kind}.${row.team}${row.priority === null ? '' : `.p${row.priority}`}`;
    return [
      ...spreadFigures(name, isTask ? 'wh' : 'wd', row.working, isTask ? HOUR : row.dayMinutes),
      figure(`${name}.waiting`, 'waiting at the end', row.waiting, row.waiting),
    ];
  });
}

function caseloadFigures({ caseloads }: Measured): Figure[] {
  const { handedOver, newWorker, perChildYear } = caseloads.changes();
  return [
    ...caseloads
      .rows()
      .flatMap(({ team, families, children }) => [
        ...spreadFigures(`caseload.${team}.families`, 'families a worker', families, 1),
        ...spreadFigures(`caseload.${team}.children`, 'children a worker', children, 1),
      ]),
    figure('worker_changes', 'changes a child and year', perChildYear, handedOver + newWorker),
  ];
}

function workloadFigures({ workload, source, context }: Measured): Figure[] {
  const years = yearsIn(context.period, context.office);
  return workloadRows(workload, source, context).flatMap((row) => [
    figure(`work.${row.team}.hours`, 'h a year', row.hours / years, null),
    figure(
      `work.${row.team}.capacity`,
      'h a year',
      row.capacity === null ? null : row.capacity / years,
      null,
    ),
    figure(`work.${row.team}.utilisation`, '% of capacity', row.utilisation, null),
    ...(row.away ? [figure(`work.${row.team}.away`, 'h a year', row.away / years, null)] : []),
  ]);
}
