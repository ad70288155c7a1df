/** `casepath child RUN ID`: one child's file; `--diff` what changed, `--why` where each day went. */
import { emptyCaseFile, foldChild } from '../../casefile/index.ts';
import type { EventSource } from '../../events/index.ts';
import { nearest } from '../../scenario/nearest.ts';
import { caseContext } from '../answers/case-context.ts';
import { familyLog } from '../answers/family-log.ts';
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
import { childLedger } from '../child/why.ts';
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
  const row =
    id === undefined ? longestWait(source, opened.context, options.longestWait ?? '') : findChild(source, id);
  const view = viewOf(opened, source, row, options);
  if (options.diff !== undefined) return showDifference(opened, source, row, view, options);
  const context = { ...opened.context, period: { from: opened.context.period.from, to: view.minute + 1 } };
  const own = familyLog(source, source.children.family[row] ?? -1);
  const { imported } = opened.run.manifest;
  if (options.json) {
    await printJson(fileJson(opened.name, view, imported ? null : childLedger(own, context, row)));
  } else if (options.why) {
    await print(...whyText(view, childLedger(own, context, row)));
  } else {
    await print(...fileText(view));
    if (imported === undefined) say('', `Next: casepath child ${opened.name} ${view.file.person.id} --why`);
  }
  return EXIT.done;
}

async function showDifference(
  opened: OpenedRun,
  source: EventSource,
  row: number,
  view: FileView,
  { diff, json }: CommandOptions,
): Promise<ExitCode> {
  const context = caseContext(opened.model);
  const empty = emptyCaseFile(source, row);
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

function findChild(source: EventSource, id: string): number {
  const row = source.children.ids.indexOf(id);
  if (row >= 0) return row;
  const near = nearest(id, source.children.ids);
  const hint =
    near === undefined ? `the first is ${source.children.ids[0] ?? 'nobody'}` : `did you mean ${near}?`;
  throw new UserError(`there is no child ${id} in replication ${source.replication}`, hint);
}

function viewOf(opened: OpenedRun, source: EventSource, row: number, options: CommandOptions): FileView {
  const { model, start } = opened;
  const last = source.horizon - 1;
  const minute = options.at === undefined ? last : Math.min(endOfDay(start, options.at), last);
  const { file } = foldChild(
    source,
    row,
    { ...caseContext(model), timescales: opened.context.timescales },
    minute,
  );
  const knowsFamilies = opened.run.manifest.imported?.families !== false;
  return { file, minute, start, model, words: new Words(model), knowsFamilies };
}
