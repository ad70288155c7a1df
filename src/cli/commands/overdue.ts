/** `casepath overdue RUN --at DATE`: which clocks are late that day, and which fall due soon. */
import { csvLine } from '../../events/csv.ts';
import type { Manifest } from '../../events/index.ts';
import { countOverdue, lastDue, overdueClocks, type RunningClock } from '../../indicators/index.ts';
import { unmeasuredText } from '../answers/measured-clocks.ts';
import { eventsOf, openAnswers, type OpenedRun } from '../answers/opened-run.ts';
import { WorkerNames } from '../answers/worker-names.ts';
import { Words } from '../answers/words.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { endOfDay, isoDate, isoMinute } from '../format/dates.ts';
import { hideCounts, type ShownCount } from '../overdue/hide-counts.ts';
import { countsText, lateText, listText, type OverdueView } from '../overdue/overdue-text.ts';
import { print, printJson, write } from '../terminal/output.ts';
import { UserError } from '../user-error.ts';

const ROWS_SHOWN = 20;

export async function overdue(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const opened = openAnswers(args[0] ?? '');
  const source = await eventsOf(opened, options.replication);
  const at = minuteOf(opened, options.at, source.horizon - 1);
  const clocks = overdueClocks(source, opened.context, { at, within: options.within, by: options.by });
  const view: OverdueView = {
    run: opened.name,
    start: opened.start,
    at,
    until: lastDue(at, options.within, opened.context.office),
    words: new Words(opened.model),
    workers: new WorkerNames(opened.run.dir),
    note: unmeasuredText(opened.model.machinery.timescales, opened.run.manifest.imported?.neverStopped),
  };
  // Counts that hide the few tell of nobody.
  const isCounted = options.by !== undefined || options.suppress !== undefined;
  const counts = isCounted ? hideCounts(countOverdue(clocks), options.suppress ?? 0) : null;
  if (options.json)
    await printJson(json(view, source.replication, options, opened.run.manifest, clocks, counts));
  else if (options.csv) await write(counts === null ? clocksCsv(clocks, view) : countsCsv(counts, view));
  else
    await print(
      ...(counts === null ? listText(clocks, view, options.limit ?? ROWS_SHOWN) : countsText(counts, view)),
    );
  return EXIT.done;
}

function minuteOf({ name, start }: OpenedRun, date: string | undefined, last: number): number {
  if (date === undefined) return last;
  const minute = endOfDay(start, date);
  if (minute <= last) return minute;
  throw new UserError(
    `${name} ends on ${isoDate(start, last)}: nobody knows what is late on ${date}`,
    `the last day is --at ${isoDate(start, last)}`,
  );
}

function json(
  { run, start, at, until, workers }: OverdueView,
  replication: number,
  { by, suppress }: CommandOptions,
  { imported }: Manifest,
  clocks: readonly RunningClock[],
  counts: readonly ShownCount[] | null,
) {
  return {
    command: 'overdue',
    run,
    replication,
    notMeasured: imported?.neverStopped ?? [],
    at: isoDate(start, at),
    dueUntil: isoDate(start, until),
    ...(counts === null
      ? {
          clocks: clocks.map(({ group: _, started, due, ...clock }) => ({
            ...clock,
            started: isoMinute(start, started),
            due: isoMinute(start, due),
            workerName: clock.worker === null ? null : workers.of(clock.team, clock.worker),
          })),
        }
      : { by: by ?? null, suppress: suppress ?? 0, counts }),
  };
}

function clocksCsv(clocks: readonly RunningClock[], { start, workers }: OverdueView): string {
  const heading =
    'child,machine,instance,timescale,label,limit,started,due,late,days_late,working_days_late,team,worker,adopter\n';
  const lines = clocks.map((clock) =>
    csvLine([
      clock.child,
      clock.machine,
      clock.instance,
      clock.timescale,
      clock.label,
      clock.limit,
      isoMinute(start, clock.started),
      isoMinute(start, clock.due),
      clock.late ? lateText(clock) : '',
      clock.daysLate,
      clock.workingDaysLate,
      clock.team,
      clock.worker === null ? null : workers.of(clock.team, clock.worker),
      clock.adopter,
    ]),
  );
  return heading + lines.join('');
}

function countsCsv(counts: readonly ShownCount[], { start, until }: OverdueView): string {
  const heading = 'timescale,label,limit,group,late,due_until,due\n';
  const lines = counts.map(({ timescale, label, limit, group, late, due }) =>
    csvLine([timescale, label, limit, group, late, isoDate(start, until), due]),
  );
  return heading + lines.join('');
}
