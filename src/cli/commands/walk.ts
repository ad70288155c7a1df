/** `casepath walk [CASE]`: a case, one decision at a time, at a terminal or without one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRun, openRun } from '../../events/index.node.ts';
import {
  autoPlay,
  Session,
  summaryOf,
  trainersSheet,
  type Entry,
  type JournalHeader,
} from '../../walkthrough/index.ts';
import { Words } from '../answers/words.ts';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { counted } from '../format/numbers.ts';
import { wrap } from '../format/table.ts';
import { defaultRunFolder, typed } from '../places.ts';
import { print, printJson, say, write } from '../terminal/output.ts';
import { UserError } from '../user-error.ts';
import { cardName, cardNames, cardPath, readCard } from '../walk/cards.ts';
import { afterText } from '../walk/interpreter.ts';
import { JournalFile, journalPath } from '../walk/journal-file.ts';
import { playScript, readScript } from '../walk/script.ts';
import { atTerminal } from '../walk/terminal.ts';
import { walkCase, type WalkCase } from '../walk/walk-case.ts';
import { screenText, type WalkView } from '../walk/walk-text.ts';
import { writeWalk } from '../walk/write-walk.ts';

export async function walk(args: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const [text] = args;
  if (text === undefined && options.run === undefined) return listCards(options);
  refuseContradictions(text, options);
  const dir =
    options.out ??
    defaultRunFolder(options.run === undefined ? cardName(text ?? '') : `walk-${options.child ?? ''}`);
  if (text !== undefined && options.resume !== true) cardPath(text);
  if (options.sheet === true) return printSheet(text, dir, options);
  refuseWithoutTerminal(options);
  refuseExisting(dir, options);
  const script = options.script === undefined ? [] : readScript(options.script);
  const walked = await walkCase(text, dir, options);
  const begun = begin(walked, dir);
  return play(begun, dir, script, options);
}

async function listCards({ json }: CommandOptions): Promise<ExitCode> {
  const cards = cardNames().map((name) => ({ name, card: readCard(cardPath(name)).card }));
  if (json) {
    await printJson({
      command: 'walk',
      cases: cards.map(({ name, card }) => ({
        name,
        title: card.title,
        role: card.role,
        summary: card.summary,
      })),
    });
    return EXIT.done;
  }
  for (const { name, card } of cards) await print(name, ...wrap(`${card.title}. ${card.summary}`, 80, 2));
  await print(
    '',
    'Next: casepath walk bruise-on-a-baby',
    '      casepath walk bruise-on-a-baby --sheet   for the trainer',
  );
  return EXIT.done;
}

function refuseContradictions(text: string | undefined, options: CommandOptions): void {
  const { run, child, at, script, play: seed, resume, role } = options;
  if (text !== undefined && run !== undefined)
    throw new UserError(
      'walk takes a case or --run, not both',
      'casepath walk --run RUN --child ID --at 2015-03-31',
    );
  if (run === undefined && (child !== undefined || at !== undefined))
    throw new UserError(
      '--child and --at are about a run',
      'casepath walk --run RUN --child ID --at 2015-03-31',
    );
  if (script !== undefined && seed !== undefined)
    throw new UserError(
      '--script and --play are two ways to play',
      'name one of them; --seed gives the luck of a script',
    );
  if (options.seed !== undefined && seed !== undefined)
    throw new UserError('--play says the seed already', 'leave --seed out');
  if (resume === true && (options.seed !== undefined || role !== undefined))
    throw new UserError('a session that goes on keeps its seed and role', 'leave --seed and --role out');
}

function refuseWithoutTerminal({ script, play: seed, json }: CommandOptions): void {
  if (script !== undefined || seed !== undefined) return;
  if (json)
    throw new UserError('--json needs --script or --play', 'a session at a terminal is shown as it goes');
  if (process.stdin.isTTY && process.stdout.isTTY) return;
  throw new UserError(
    'walk asks at a terminal, and there is none',
    'give --script FILE, or --play SEED to let chance decide',
  );
}

function refuseExisting(dir: string, { out, resume }: CommandOptions): void {
  if (resume === true) return;
  if (JournalFile.isThere(dir)) {
    throw new UserError(
      `a session is under way in ${typed(journalPath(dir))}`,
      'go on with --resume, or remove that file to begin anew',
    );
  }
  if (out !== undefined && existsSync(out))
    throw new UserError(`${out} exists already`, 'name another folder, or remove it first');
  if (isRun(dir) && openRun(dir).manifest.walk === undefined)
    throw new UserError(`${typed(dir)} is no walk-through`, 'name another folder with --out');
}

async function printSheet(text: string | undefined, dir: string, options: CommandOptions): Promise<ExitCode> {
  const { rules, start } = await walkCase(text, dir, options);
  await write(trainersSheet({ rules, start }));
  return EXIT.done;
}

interface Begun {
  readonly walked: WalkCase;
  readonly session: Session;
  readonly journal: JournalFile;
  readonly resumedSteps: number;
}

function begin(walked: WalkCase, dir: string): Begun {
  const { rules, start, seed, from } = walked;
  const saved: { journal: JournalFile | null } = { journal: null };
  const session = new Session({ rules, start, seed }, (entry) => saved.journal?.add(entry));
  const entries = walked.journal?.entries ?? [];
  for (const entry of entries) session.carryOut(entry);
  const header: JournalHeader = {
    format: 'casepath-walk',
    version: 1,
    seed,
    ...from,
    machines: Object.fromEntries(rules.model.machines.map((one) => [one.name, one.table.hash])),
    start,
  };
  const journal = new JournalFile(dir, header, entries);
  saved.journal = journal;
  return { walked, session, journal, resumedSteps: entries.length };
}

async function play(
  begun: Begun,
  dir: string,
  script: readonly string[],
  options: CommandOptions,
): Promise<ExitCode> {
  const { session, walked, journal } = begun;
  const view: WalkView = { session, words: new Words(walked.rules.model), plain: options.plain === true };
  const show = options.json ? async () => undefined : print;
  if (options.play !== undefined) await playAlone(view, show);
  else if (options.script !== undefined) {
    await show(...openingText(begun), ...screenText(view));
    try {
      await playScript(view, options.script, script, show);
    } catch (error) {
      journal.remove();
      throw error;
    }
  } else {
    if (isRun(dir) && options.resume !== true)
      say(`The session kept in ${typed(dir)} is replaced when you leave; --out keeps both.`);
    await print(...openingText(begun));
    const kept = `Every step is kept: ${resumeText(dir, options)}`;
    if ((await atTerminal(view, kept)) === 'interrupted') return EXIT.interrupted;
  }
  return keep(begun, dir, options);
}

async function playAlone(
  view: WalkView,
  show: (...lines: readonly string[]) => Promise<void>,
): Promise<void> {
  const lines: string[] = [];
  const told = (entry: Entry): void => {
    lines.push(...shortText(view, entry));
  };
  autoPlay(view.session, told);
  await show(...lines);
}

/** What came of an entry, without the whole moment. */
function shortText(view: WalkView, entry: Entry): string[] {
  const lines = afterText(view, entry);
  if (entry.do !== 'take' && entry.do !== 'wait') return lines;
  const moment = lines.indexOf('', 1);
  return moment < 0 ? lines : lines.slice(1, moment);
}

function openingText({ walked, resumedSteps, session }: Begun): string[] {
  const { start } = walked;
  return [
    start.title,
    ...wrap(start.notes.contentWarning === '' ? '' : `Content: ${start.notes.contentWarning}`),
    '',
    ...wrap(start.opening),
    '',
    ...(resumedSteps > 0 ? [`Taken up again at step ${session.at.number}.`, ''] : []),
  ];
}

const resumeText = (dir: string, { out }: CommandOptions): string =>
  `casepath walk ${cardName(dir)}${out === undefined ? '' : ` --out ${out}`} --resume`;

async function keep(
  { session, walked, journal }: Begun,
  dir: string,
  options: CommandOptions,
): Promise<ExitCode> {
  const replace = options.out === undefined || options.resume === true;
  const manifest = writeWalk(session, walked, journal.text, dir, replace);
  journal.remove();
  const folder = typed(dir);
  const summary = summaryOf(session.scene);
  const late = summary.clocks.filter(({ state }) => state === 'done late' || state === 'overdue').length;
  if (options.json) {
    await printJson({
      command: 'walk',
      out: folder,
      case: walked.start.name,
      role: walked.start.role,
      seed: walked.seed,
      branch: session.branch,
      branches: [...session.branches.keys()],
      steps: session.steps.length - 1,
      over: session.scene.isOver,
      events: manifest.counts.events,
      inTime: summary.clocks.filter(({ state }) => state === 'done in time').length,
      late,
      practice: [...new Set(summary.failed.map(({ check }) => check.name))],
      logHash: manifest.logHash,
    });
    return EXIT.done;
  }
  await print(
    '',
    `Session kept in ${folder}   ${counted(session.steps.length - 1, 'step')}   ${counted(manifest.counts.events, 'event')}`,
    `To talk about: ${join(folder, 'debrief.md')}`,
    `Next: ${resumeText(dir, options)}`,
    `      casepath child ${folder} ${walked.start.children[0]?.id ?? ''}`,
    `      casepath verify ${folder}`,
  );
  return EXIT.done;
}
