/** `casepath child RUN ID`: the file of one child, or of adopters; `--diff` what changed, `--why` where each day went. */
import {
  emptyAdoptersFile,
  emptyCaseFile,
  foldAdopters,
  foldChild,
  matchesOf,
} from '../../casefile/index.ts';
import type { EventSource } from '../../events/index.ts';
import { subjectOf } from '../../indicators/walk.ts';
import { nearest } from '../../scenario/nearest.ts';
import { caseContext } from '../answers/case-context.ts';
import { adoptersLog, familyLog } from '../answers/family-log.ts';
import { longestWait } from '../answers/longest-wait.ts';
import { eventsOf, openAnswers, type OpenedRun } from '../answers/opened-run.ts';
import { Words } from '../answers/words.ts';
import {
  daysOf,
  differenceBetween,
  differenceJson,
  differenceText,
  eachDifference,
  eachDifferenceText,
} from '../child/diff.ts';
import { fileJson } from '../child/file-json.ts';
import { fileText, type FileView } from '../child/file-text.ts';
import { stayLedgers, type StayLedger } from '../child/why.ts';
import { whyText } from '../child/why-text.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { endOfDay } from '../format/dates.ts';
import { print, printJson, say } from '../terminal/output.ts';
import { UserError } from '../user-error.ts';

export async function child(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [runName = '', id] = args;
  refuseBothOrNeither(id, options);
  const opened = openAnswers(runName);
  refuseLedgerOfImport(opened, options);
  const source = await eventsOf(opened, options.replication);
  const person: Subject =
    id === undefined
      ? { of: 'child', row: longestWait(source, opened.context, options.longestWait ?? '') }
      : findSubject(source, id);
  const view = viewOf(opened, source, person, options);
  if (options.diff !== undefined) return showDifference(opened, source, person, view, options);
  const { imported } = opened.run.manifest;
  if (options.json) {
    await printJson(fileJson(opened.name, view, imported ? null : ledgersOf(opened, source, person, view)));
  } else if (options.why) {
    await print(...whyText(view, ledgersOf(opened, source, person, view)));
  } else {
    await print(...fileText(view));
    if (imported === undefined) say('', `Next: casepath child ${opened.name} ${view.file.person.id} --why`);
  }
  return EXIT.done;
}

/** Whose file it is, by the row of the children's table or of the adopters' list. */
interface Subject {
  readonly of: 'child' | 'adopters';
  readonly row: number;
}

function ledgersOf(
  { context }: OpenedRun,
  source: EventSource,
  { of, row }: Subject,
  { minute }: FileView,
): StayLedger[] {
  const until = { ...context, period: { from: context.period.from, to: minute + 1 } };
  return of === 'child'
    ? stayLedgers(familyLog(source, source.children.family[row] ?? -1), until, subjectOf(row, -1, -1))
    : stayLedgers(adoptersLog(source, row), until, subjectOf(-1, -1, row));
}

async function showDifference(
  opened: OpenedRun,
  source: EventSource,
  { of, row }: Subject,
  view: FileView,
  { diff, json }: CommandOptions,
): Promise<ExitCode> {
  const context = caseContext(opened.model);
  const empty = of === 'child' ? emptyCaseFile(source, row) : emptyAdoptersFile(source, row);
  if (typeof diff === 'string') {
    const days = daysOf(diff, opened.start);
    const difference = differenceBetween(empty, view, context, days);
    if (json) await printJson(differenceJson(opened.name, view, [difference], days));
    else await print(...differenceText(difference, days, view));
    return EXIT.done;
  }
  const differences = eachDifference(empty, view, context);
  if (json) await printJson(differenceJson(opened.name, view, differences));
  else await print(...eachDifferenceText(differences, view));
  return EXIT.done;
}

function refuseBothOrNeither(id: string | undefined, options: CommandOptions): void {
  if (id !== undefined && options.longestWait !== undefined) {
    throw new UserError('a child and --longest-wait: say one of them');
  }
  if (options.diff !== undefined && options.why === true) {
    throw new UserError('--diff and --why: say one of them');
  }
  if (id === undefined && options.longestWait === undefined) {
    throw new UserError('which child?', 'give its ID, or --longest-wait MACHINE');
  }
}

/** Where the days went is told by events of work, which records do not have. */
function refuseLedgerOfImport({ name, run }: OpenedRun, { why }: CommandOptions): void {
  if (!why || run.manifest.imported === undefined) return;
  throw new UserError(
    `${name} was imported from ${run.manifest.imported.file}: it has no ledger that says where the days went`,
    'without --why the file shows every event, state and clock',
  );
}

function findSubject({ children, replication }: EventSource, id: string): Subject {
  const row = children.ids.indexOf(id);
  if (row >= 0) return { of: 'child', row };
  const household = children.adopters.indexOf(id);
  if (household >= 0) return { of: 'adopters', row: household };
  const near = nearest(id, [...children.ids, ...children.adopters]);
  const hint = near === undefined ? `the first is ${children.ids[0] ?? 'nobody'}` : `did you mean ${near}?`;
  throw new UserError(`there is no child ${id} in replication ${replication}`, hint);
}

function viewOf(
  opened: OpenedRun,
  source: EventSource,
  { of, row }: Subject,
  options: CommandOptions,
): FileView {
  const { model, start } = opened;
  const last = source.horizon - 1;
  const minute = options.at === undefined ? last : Math.min(endOfDay(start, options.at), last);
  const context = { ...caseContext(model), timescales: opened.context.timescales };
  const fold = of === 'child' ? foldChild : foldAdopters;
  const { file } = fold(source, row, context, minute);
  const matches = matchesOf(source, of === 'child' ? { child: row } : { adopters: row }, minute);
  const knowsFamilies = opened.run.manifest.imported?.families !== false;
  return { file, of, matches, minute, start, model, words: new Words(model), knowsFamilies };
}
