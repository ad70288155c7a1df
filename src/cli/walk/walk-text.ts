/** What a walk-through shows: the moment, what happened, what may happen. 80 columns, no cursor moves. */
import type { StateMeta } from '../../../machines/machine-list.ts';
import { codeSets } from '../../../machines/code-sets.ts';
import { fileOf, dueClocks } from '../../walkthrough/child-files.ts';
import {
  failedChecks,
  happenings,
  isDecidedBy,
  roleText,
  type Choice,
  type Ended,
  type Happening,
  type Session,
  type SessionStep,
} from '../../walkthrough/index.ts';
import type { Words } from '../answers/words.ts';
import { longDate, monthAndYear, shortDate } from '../format/dates.ts';
import { counted } from '../format/numbers.ts';
import { pad, widthOf, wrap } from '../format/table.ts';
import { styled } from '../terminal/style.ts';

const WIDTH = 80;

export interface WalkView {
  readonly session: Session;
  readonly words: Words;
  /** Without colour and signs, for a screen reader. */
  readonly plain: boolean;
}

const bold = ({ plain }: WalkView, text: string): string => (plain ? text : styled('bold', text));

/** The trainee's own choices in the order of their numbers: first what may happen. */
export function ownChoices(session: Session): Choice[] {
  const { role } = session.options.start;
  const own = session.scene.choices().filter((one) => isDecidedBy(role, one.decidedBy));
  const rank = (one: Choice): number => (one.blockedBy.length > 0 ? 2 : one.isDrawn || one.isReady ? 0 : 1);
  return own
    .map((one, index) => ({ one, index }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.index - b.index)
    .map(({ one }) => one);
}

/** Everything that a trainee needs at this moment. */
export function screenText(view: WalkView): string[] {
  const { session } = view;
  const { scene } = session;
  const files = scene.start.children.map((_, child) => fileOf(scene, child));
  return [
    ...headText(view),
    ...section(view, 'WHERE THEY STAND', standsText(view)),
    ...section(view, 'DUE', dueText(view, files)),
    ...section(view, 'WISHES AND FEELINGS', wishesText(view)),
    ...section(view, roleText(scene.start.role).toUpperCase().replace(/\.$/, ''), choicesText(view)),
    ...questionText(view),
    ...(scene.isOver
      ? [
          '',
          ...wrap(
            'The walk is over: debrief shows what there is to talk about, undo goes back, quit saves and leaves.',
          ),
        ]
      : []),
  ];
}

const section = (view: WalkView, heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', bold(view, heading), ...lines];

/** The moment, who, the law, and the place in the session. */
export function headText(view: WalkView): string[] {
  const { scene, at, branch } = view.session;
  const { start, rules } = scene;
  const law = `law as at ${monthAndYear(rules.model.scenario.rules ?? start.date)}`;
  const who = start.children.map((one, child) => `${one.id}, ${scene.ageOf(child)}`).join(' · ');
  const when = longDate(start.date, scene.now);
  return [
    bold(view, pad(when, WIDTH - widthOf(law)) + law),
    ...wrap(who, WIDTH),
    `step ${at.number}, branch ${branch}; over on ${shortDate(start.date, start.ends)}`,
  ];
}

const namesOf = (view: WalkView, children: readonly number[]): string => {
  const all = view.session.options.start.children;
  return children.length === all.length && all.length > 1
    ? 'all'
    : children.map((child) => all[child]?.id ?? '').join(', ');
};

/** ` (Ella)`; nothing where there is one child. */
const ofWhom = (view: WalkView, children: readonly number[]): string =>
  view.session.options.start.children.length === 1 ? '' : ` (${namesOf(view, children)})`;

function standsText(view: WalkView): string[] {
  const groups = new Map<string, { one: Happening; children: number[] }>();
  for (const one of view.session.openStates()) {
    const key = `${one.machine} ${one.state}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { one, children: [one.child] });
    else if (!known.children.includes(one.child)) known.children.push(one.child);
  }
  if (groups.size === 0) return ['  nothing is open'];
  return [...groups.values()].flatMap(({ one, children }) => {
    const state = view.words.state(one.machine, one.state);
    const text = `${view.words.machine(one.machine)}: ${state}${ofWhom(view, children)}`;
    const room = roomOf(view, one);
    return [
      ...hanging(text, 2),
      ...(room.length === 0 ? [] : wrap(`must be in the room: ${room.join(', ')}`, WIDTH, 4)),
    ];
  });
}

/** A paragraph whose further lines stand two columns further in. */
function hanging(text: string, indent: number): string[] {
  const [first = '', ...more] = wrap(text, WIDTH - 2, indent);
  return [first, ...more.map((line) => `  ${line}`)];
}

const metaOf = (view: WalkView, machine: string, state: string): StateMeta[] => {
  const nodes =
    view.session.options.rules.model.machines.find(({ name }) => name === machine)?.table.nodes ?? [];
  return state.split('+').flatMap((path) => {
    const node = nodes.find((one) => one.path === path);
    return node === undefined ? [] : [node.meta as StateMeta];
  });
};

const roomOf = (view: WalkView, { machine, state }: Happening): string[] => [
  ...new Set(metaOf(view, machine, state).flatMap(({ room }) => room ?? [])),
];

function dueText(view: WalkView, files: Parameters<typeof dueClocks>[1]): string[] {
  const { scene } = view.session;
  return dueClocks(scene, files).flatMap(({ timescale, children, due, isLate, workingDays }) => {
    const entry = scene.rules.model.machinery.timescales[timescale];
    const days = counted(workingDays, 'working day');
    const when = isLate
      ? `LATE by ${days}, since ${shortDate(scene.start.date, due)}`
      : workingDays === 0
        ? 'due today'
        : `due ${shortDate(scene.start.date, due)}, ${days} left`;
    return hanging(`${entry?.label ?? timescale}${ofWhom(view, children)}: ${when}`, 2);
  });
}

const wishesText = (view: WalkView): string[] => {
  const { children } = view.session.options.start;
  const known = children.filter(({ wishes }) => wishes.length > 0);
  if (known.length === 0) return ['  Nobody has written down what they wish.'];
  return known.flatMap(({ id, wishes }) =>
    wishes.flatMap(({ said, told }) => hanging(`${id}: ${said} (${told})`, 2)),
  );
};

function choicesText(view: WalkView): string[] {
  const choices = ownChoices(view.session);
  const others = view.session.scene.choices().length - choices.length;
  return [
    ...(choices.length === 0 ? ['  Nothing is yours to decide now.'] : []),
    ...choices.flatMap((one, index) => choiceText(view, one, index + 1)),
    '  w   let time pass until something happens     wait 5wd   for so long',
    `  o   what others may do (${others})${' '.repeat(22 - String(others).length)}m   what may begin`,
    '  r   what the rule says     u   undo     b NAME   branch     n TEXT   note',
    '  ?   all commands           q   save and leave',
  ];
}

function choiceText(view: WalkView, one: Choice, number: number): string[] {
  const whom = ofWhom(view, one.children);
  const mark = one.blockedBy.length > 0 ? (view.plain ? 'not open: ' : '✕ ') : '';
  const time = one.isReady || one.blockedBy.length > 0 ? '' : ' [after the work it needs]';
  const [first = '', ...more] = wrap(`${mark}${one.label}${whom}${time}`, WIDTH - 6);
  const indent = (line: string): string => `      ${line}`;
  return [
    `  ${pad(String(number), 3)} ${first}`,
    ...more.map(indent),
    ...(one.blockedBy.length > 0 ? wrap(one.blockedBy.join(' '), WIDTH, 6) : codesText(one)),
  ];
}

/** What a choice may say, where that is a short list. */
function codesText({ carries }: Choice): string[] {
  return carries.flatMap((name) => {
    const codes = Object.keys(codeSets[name]?.codes ?? {});
    return codes.length === 0 || codes.length > 6
      ? []
      : wrap(`say ${codes.join(' or ')}, else chance does`, WIDTH, 6);
  });
}

export function questionText(view: WalkView): string[] {
  const { question } = view.session;
  if (question === undefined) return [];
  return [
    '',
    bold(view, 'A QUESTION to think of before you decide'),
    ...wrap(question.ask, WIDTH, 2),
    ...question.options.flatMap((option, index) => hanging(`a ${index + 1}  ${option}`, 2)),
  ];
}

/** What an answer reveals. */
export function revealText(view: WalkView): string[] {
  const answer = view.session.answers.at(-1);
  if (answer === undefined) return [];
  const { question, option } = answer;
  const good = question.options[question.answer - 1] ?? '';
  return [
    ...wrap(
      option === question.answer
        ? `You said: ${good}. Practice has good reasons for that.`
        : `You said: ${question.options[option - 1] ?? ''}. Practice has good reasons for: ${good}.`,
      WIDTH,
      2,
    ),
    ...wrap(`${question.why} (${question.source})`, WIDTH, 2),
    ...wrap(`To talk about: ${question.discuss}`, WIDTH, 2),
  ];
}

const ENDED: Readonly<Record<Ended, string>> = {
  done: '',
  news: '',
  time: 'The time that you asked for is over.',
  interrupted: 'Something came up before the work was done: decide again.',
  overtaken: 'It cannot happen any more: the case went another way.',
  end: 'This walk is over.',
};

/** What came of a step. */
export function stepText(view: WalkView, step: SessionStep): string[] {
  const happened = happenings(view.session.scene.source, step.from, step.to);
  const lines = happenedText(view, happened, step);
  const checks = failedChecks(happened).map(({ check }) => check);
  return [
    ...lines,
    ...waitingText(view),
    ...(lines.length === 0 && view.session.scene.family.ready.length === 0 ? ['  Nothing happened.'] : []),
    ...[...new Set(checks)].flatMap((check) =>
      hanging(`To think about: ${check.label}. ${check.follows} (${check.source})`, 2),
    ),
    ...(ENDED[step.ended] === '' ? [] : [`  ${ENDED[step.ended]}`]),
  ];
}

/** Work that is done, or news, that waits for the trainee. */
function waitingText(view: WalkView): string[] {
  const { ready } = view.session.scene.family;
  const groups = new Map<string, number[]>();
  for (const { stage, child, blocked, isNews, drawn } of ready) {
    const dot = stage.indexOf('.');
    const machine = stage.slice(0, dot);
    const where = `${view.words.machine(machine)}: ${view.words.state(machine, stage.slice(dot + 1))}`;
    const text = isNews
      ? `Something came up. Is it so? ${view.words.event(drawn)}`
      : blocked
        ? `What comes next here is not open to anybody as the case stands. ${where}`
        : `The work is done, and what comes of it is yours to decide. ${where}`;
    groups.set(text, [...(groups.get(text) ?? []), child]);
  }
  return [...groups].flatMap(([text, children]) =>
    hanging(`${text}${ofWhom(view, [...new Set(children)])}.`, 2),
  );
}

/** Events of one minute and type are one line. */
export function happenedText(view: WalkView, happened: readonly Happening[], step?: SessionStep): string[] {
  const groups = new Map<string, { one: Happening; children: number[] }>();
  for (const one of happened) {
    const key = `${one.minute} ${one.type} ${JSON.stringify(one.codes)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { one, children: [one.child] });
    else if (!known.children.includes(one.child)) known.children.push(one.child);
  }
  return [...groups.values()].flatMap(({ one, children }) => {
    const codes = Object.entries(one.codes).map(([name, value]) => view.words.code(name, value));
    const said = codes.length === 0 ? '' : ` [${codes.join('; ')}]`;
    const who = step === undefined ? '' : ` - ${originOf(view, one, step)}`;
    const when = longDate(view.session.options.start.date, one.minute);
    return hanging(`${when} ${view.words.event(one.type)}${ofWhom(view, children)}${said}${who}`, 2);
  });
}

/** Whose doing an event was: chance is nobody's fault. */
function originOf(view: WalkView, one: Happening, { move }: SessionStep): string {
  if (move?.do === 'take' && move.event === one.type) return move.by === 'trainee' ? 'you' : 'the trainer';
  const { decidedBy } = view.session.options.rules.eventOf(one.type);
  if (decidedBy === 'consequence') return 'follows';
  return decidedBy === 'time' ? 'time' : `chance (${decidedBy})`;
}

/** What the rule says where the children stand. */
export function ruleText(view: WalkView): string[] {
  const seen = new Set<string>();
  return view.session.openStates().flatMap((one) => {
    const key = `${one.machine} ${one.state}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return metaOf(view, one.machine, one.state).flatMap(({ label, explain, source }) => [
      bold(view, `${view.words.machine(one.machine)}: ${label}`),
      ...wrap(explain, WIDTH, 2),
      ...wrap(`(${source})`, WIDTH, 2),
    ]);
  });
}

/** What others decide: chance does, or the trainer. */
export function othersText(view: WalkView): string[] {
  const { role } = view.session.options.start;
  const others = view.session.scene.choices().filter((one) => !isDecidedBy(role, one.decidedBy));
  return others.length === 0
    ? ['  Nobody else may do anything now.']
    : [
        ...others.flatMap((one) => namedText(view, one)),
        '  Chance decides these in time, with the scenario’s figures. let EVENT: now.',
      ];
}

/** What may begin that is not open, by the trainee or others. */
export function openingsText(view: WalkView): string[] {
  return [
    ...view.session.scene.openings().flatMap((one) => namedText(view, one)),
    '  let EVENT begins one now.',
  ];
}

function namedText(view: WalkView, one: Choice): string[] {
  const why = one.blockedBy.length > 0 ? ` Not open: ${one.blockedBy.join(' ')}` : '';
  return [
    `  ${one.event}  (${one.decidedBy})`,
    ...wrap(`${one.label}${ofWhom(view, one.children)}.${why}`, WIDTH, 6),
  ];
}

/** Every step with its branch. */
export function branchesText(view: WalkView): string[] {
  const { session } = view;
  return session.steps.map(({ number, branch, move, minute }) => {
    const what =
      move === null ? 'the beginning' : move.do === 'wait' ? 'time passed' : view.words.event(move.event);
    const here = number === session.at.number ? ' <- here' : '';
    return `  ${pad(String(number), 3, 'r')}  ${pad(branch, 12)} ${shortDate(session.options.start.date, minute)}  ${what}${here}`;
  });
}

export const HELP: readonly string[] = [
  '  1 2 3 …           decide: a number of the list; after it a child’s name, and',
  '                    what the event may say: 1 Ella with_health',
  '  EVENT             the same by the event’s name',
  '  w, wait           let time pass until something happens',
  '  wait 5wd          so long; also 2 weeks, 2015-04-01, 2015-04-01 14:00',
  '  a 2, answer 2     answer the question that is asked',
  '  s, screen         show the moment again',
  '  r, rule           what the rule says where the children stand, and its source',
  '  e, events         everything that has happened',
  '  o, others         what others may do, and what stands in its way',
  '  m, more           what may begin that is not open',
  '  l, let EVENT      the trainer lets an event happen now, whoever decides it',
  '  u, undo · redo    a step back · forth again',
  '  go 3              to step 3; branches lists the steps',
  '  b, branch NAME    from here on under this name; switch NAME goes to its end',
  '  c, compare A B    two branches side by side',
  '  n, note TEXT      a note for the debrief',
  '  d, debrief        what there is to talk about',
  '  q, quit           save and leave; casepath walk --resume goes on',
];
