/** Carries out what is typed and says what came of it: the same at a terminal and in a script. */
import {
  compareBranches,
  debriefSheet,
  happenings,
  readTyped,
  WalkError,
  type Comparison,
  type Entry,
  type Happening,
} from '../../walkthrough/index.ts';
import { longDate } from '../format/dates.ts';
import { counted } from '../format/numbers.ts';
import { wrap } from '../format/table.ts';
import {
  branchesText,
  happenedText,
  HELP,
  openingsText,
  othersText,
  ownChoices,
  questionText,
  revealText,
  ruleText,
  screenText,
  stepText,
  type WalkView,
} from './walk-text.ts';

export interface Reply {
  readonly lines: readonly string[];
  /** Whether the session is to be left. */
  readonly quits: boolean;
}

const shows = (lines: readonly string[]): Reply => ({ lines, quits: false });

/** @throws WalkError with a sentence that helps; nothing has changed then */
export function interpret(view: WalkView, line: string): Reply {
  const { session } = view;
  const command = readTyped(line, session, ownChoices(session));
  if (command.kind === 'entry') {
    session.carryOut(command.entry);
    return shows(afterText(view, command.entry));
  }
  switch (command.what) {
    case 'screen':
      return shows(screenText(view));
    case 'rule':
      return shows(ruleText(view));
    case 'events':
      return shows(happenedText(view, happenings(session.scene.source)));
    case 'others':
      return shows(othersText(view));
    case 'more':
      return shows(openingsText(view));
    case 'branches':
      return shows(branchesText(view));
    case 'compare':
      return shows(compareText(view, command.args));
    case 'debrief':
      return shows(debriefSheet(session).split('\n'));
    case 'help':
      return shows(HELP);
    case 'quit':
      return { lines: [], quits: true };
  }
}

/** What came of an entry, and where the case stands now. */
export function afterText(view: WalkView, entry: Entry): string[] {
  const { session } = view;
  switch (entry.do) {
    case 'take':
    case 'wait':
      return ['', ...stepText(view, session.at), '', ...screenText(view)];
    case 'go':
      return [`  This is step ${entry.step} again.`, '', ...screenText(view)];
    case 'branch':
      return [`  What you do from here on is branch ${entry.name}.`];
    case 'note':
      return ['  Noted for the debrief.'];
    case 'answer':
      return [...revealText(view), ...questionText(view)];
  }
}

function compareText(view: WalkView, [first, second]: readonly string[]): string[] {
  const names = [...view.session.branches.keys()];
  if (names.length < 2)
    throw new WalkError(
      'there is only one branch',
      'go back with undo and decide otherwise: that is another',
    );
  if (first === undefined || second === undefined) {
    if (names.length > 2) throw new WalkError('compare needs two branches', `there are: ${names.join(', ')}`);
  }
  const comparison = compareBranches(view.session, first ?? names[0] ?? '', second ?? names[1] ?? '');
  return comparisonText(view, comparison);
}

/** One side after the other, so that it can be read aloud; what is alike in both is counted. */
function comparisonText(view: WalkView, { minute, parted, sides }: Comparison): string[] {
  const { start, rules } = view.session.options;
  const told = sides.map(({ own }) =>
    own.filter(({ type }) => rules.eventOf(type).decidedBy !== 'consequence'),
  );
  const keys = told.map((own) => new Set(own.map(keyOf)));
  const alike = [...(keys[0] ?? [])].filter((key) => keys[1]?.has(key) === true).length;
  return [
    `  They part at step ${parted}, ${longDate(start.date, minute)}.`,
    ...(alike === 0 ? [] : [`  Alike in both after that: ${counted(alike, 'event')}, not listed.`]),
    ...sides.flatMap((side, index) => {
      const other = keys[1 - index];
      const differing = (told[index] ?? []).filter((one) => other?.has(keyOf(one)) !== true);
      return sideText(view, side, differing);
    }),
  ];
}

const keyOf = ({ minute, child, type, codes }: Happening): string =>
  `${minute} ${child} ${type} ${JSON.stringify(codes)}`;

function sideText(
  view: WalkView,
  { branch, summary }: Comparison['sides'][number],
  differing: readonly Happening[],
): string[] {
  const { start } = view.session.options;
  const late = summary.clocks.filter(({ state }) => state === 'done late' || state === 'overdue').length;
  const inTime = summary.clocks.filter(({ state }) => state === 'done in time').length;
  const failed = [...new Set(summary.failed.map(({ check }) => check.label))];
  return [
    '',
    `  ${branch.toUpperCase()}, to ${longDate(start.date, summary.now)}`,
    ...(differing.length === 0 ? ['  nothing of its own'] : happenedText(view, differing)),
    `  clocks: ${inTime} stopped in time, ${late} late`,
    ...failed.flatMap((label) => wrap(`To think about: ${label}.`, 80, 2)),
  ];
}
