/** What somebody types in a walk-through, or writes in a script. */
import { codeSets } from '../../machines/code-sets.ts';
import { dayOfDate } from '../events/day-number.ts';
import { nearest } from '../scenario/nearest.ts';
import { parseLimit } from '../scenario/limit-text.ts';
import { dueMinute } from '../simulation/index.ts';
import type { Choice } from './choice.ts';
import type { Entry } from './move.ts';
import type { Session } from './session.ts';
import { WalkError } from './walk-error.ts';

/** Commands that change nothing and show something. */
export const SHOWN = [
  'screen',
  'rule',
  'events',
  'others',
  'more',
  'branches',
  'compare',
  'debrief',
  'help',
  'quit',
] as const;
export type Shown = (typeof SHOWN)[number];

export type TypedCommand =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'show'; readonly what: Shown; readonly args: readonly string[] };

/** Every word with its short form. */
const WORDS: Readonly<Record<string, string>> = {
  w: 'wait', r: 'rule', e: 'events', o: 'others', m: 'more', u: 'undo', b: 'branch', n: 'note', a: 'answer', s: 'screen',
  q: 'quit', '?': 'help', h: 'help', l: 'let', g: 'go', d: 'debrief', c: 'compare',
}; // prettier-ignore

const COMMANDS = [
  ...SHOWN,
  'wait',
  'undo',
  'redo',
  'go',
  'branch',
  'switch',
  'note',
  'answer',
  'let',
] as const;

/**
 * @param choices as they are numbered on the screen
 * @throws WalkError with a sentence that helps
 */
export function readTyped(line: string, session: Session, choices: readonly Choice[]): TypedCommand {
  const [first = '', ...rest] = line.trim().split(/\s+/);
  const word = WORDS[first.toLowerCase()] ?? first.toLowerCase();
  if (word === '') return { kind: 'show', what: 'screen', args: [] };
  if ((SHOWN as readonly string[]).includes(word)) return { kind: 'show', what: word as Shown, args: rest };
  if (/^\d+$/.test(first)) return entry(numbered(Number(first), rest, session, choices));
  switch (word) {
    case 'wait':
      return entry({ do: 'wait', until: untilMinute(rest, session) });
    case 'undo':
      return entry({ do: 'go', step: session.before });
    case 'redo':
      return entry({ do: 'go', step: session.after });
    case 'go':
      return entry({ do: 'go', step: wholeNumber(rest[0], 'go', 'a step, as in: go 3') });
    case 'branch':
      return entry({ do: 'branch', name: needed(rest[0], 'branch', 'a name, as in: branch with-health') });
    case 'switch':
      return entry({ do: 'go', step: session.endOf(needed(rest[0], 'switch', 'the name of a branch')) });
    case 'note':
      return entry({ do: 'note', text: needed(rest.join(' ') || undefined, 'note', 'a text') });
    case 'answer':
      return entry(answered(rest, session));
    case 'let':
      return entry(
        named(
          needed(rest[0], 'let', 'an event, as in: let consent.given'),
          rest.slice(1),
          session,
          'trainer',
        ),
      );
    default:
      return entry(typedName(first, rest, session, choices));
  }
}

const entry = (written: Entry): TypedCommand => ({ kind: 'entry', entry: written });

function needed(word: string | undefined, command: string, what: string): string {
  if (word === undefined) throw new WalkError(`${command} needs ${what}`);
  return word;
}

function wholeNumber(word: string | undefined, command: string, what: string): number {
  if (word === undefined || !/^\d{1,6}$/.test(word)) throw new WalkError(`${command} needs ${what}`);
  return Number(word);
}

function numbered(
  number: number,
  rest: readonly string[],
  session: Session,
  choices: readonly Choice[],
): Entry {
  const choice = choices[number - 1];
  if (choice === undefined)
    throw new WalkError(
      `there is no choice ${number}`,
      choices.length === 0
        ? 'nothing is yours to decide now: wait lets time pass'
        : `the choices are 1 to ${choices.length}`,
    );
  if (choice.blockedBy.length > 0)
    throw new WalkError(`that may not happen now: ${choice.blockedBy.join(' ')}`);
  return taken(choice, rest, session, 'trainee');
}

/** An event by its name, as a trainee's own decision. */
function typedName(
  name: string,
  rest: readonly string[],
  session: Session,
  choices: readonly Choice[],
): Entry {
  const choice = choices.find((one) => one.event === name && one.blockedBy.length === 0);
  if (choice !== undefined) return taken(choice, rest, session, 'trainee');
  const { rules } = session.options;
  if (rules.model.vocabulary.types.find(name) < 0) {
    const near = nearest(name, [...COMMANDS, ...choices.map(({ event }) => event)]);
    throw new WalkError(
      `"${name}" is neither a choice nor a command`,
      near === undefined ? 'type a number of the list, or help' : `did you mean ${near}?`,
    );
  }
  const all = [...session.scene.choices(), ...session.scene.openings()].filter(({ event }) => event === name);
  const may = all.find((one) => one.blockedBy.length === 0);
  if (may !== undefined)
    throw new WalkError(
      `${name} is not yours to decide, but the ${may.decidedBy}’s`,
      `the trainer lets it happen with: let ${name}`,
    );
  // Says why, in the words of the facts.
  session.scene.explain(name);
  throw new WalkError(`${name} may not happen now`);
}

/** An event that the trainer lets happen, whoever decides it. */
function named(name: string, rest: readonly string[], session: Session, by: 'trainer'): Entry {
  const all = [...session.scene.choices(), ...session.scene.openings()].filter(({ event }) => event === name);
  const may = all.filter((one) => one.blockedBy.length === 0);
  if (may.length === 0) {
    session.scene.explain(name);
    throw new WalkError(`${name} may not happen now`);
  }
  const children = [...new Set(may.flatMap((one) => one.children))].sort((a, b) => a - b);
  return taken({ ...may[0], children }, rest, session, by);
}

function taken(choice: Choice, rest: readonly string[], session: Session, by: 'trainee' | 'trainer'): Entry {
  const { children: all } = session.options.start;
  const codes: Record<string, string> = {};
  const chosen: number[] = [];
  for (const word of rest) {
    const child = all.findIndex(({ id }) => id.toLowerCase() === word.toLowerCase());
    if (child >= 0) chosen.push(child);
    else if (word !== 'all')
      Object.assign(
        codes,
        codeOf(
          word,
          choice,
          all.map(({ id }) => id),
        ),
      );
  }
  const other = chosen.find((child) => !choice.children.includes(child));
  if (other !== undefined) throw new WalkError(`that may not happen to ${all[other].id} now`);
  return {
    do: 'take',
    event: choice.event,
    children: chosen.length > 0 ? chosen : [...choice.children],
    codes,
    by,
  };
}

/** `participants=with_health`, or the value alone. */
function codeOf(word: string, { event, carries }: Choice, names: readonly string[]): Record<string, string> {
  const [name, value] = word.includes('=') ? word.split('=', 2) : [undefined, word];
  const sets = carries.filter((one) => name === undefined || one === name);
  const found = sets.find((one) => codesOf(one).includes(value));
  if (found !== undefined) return { [found]: value };
  const possible = carries.flatMap(codesOf);
  const near = nearest(value, [...possible, ...names]);
  const hint =
    carries.length === 0 ? 'it carries nothing more' : `it may say ${possible.slice(0, 8).join(', ')}`;
  throw new WalkError(
    `${event} does not know "${word}"`,
    near === undefined ? hint : `did you mean ${near}?`,
  );
}

const codesOf = (name: string): string[] => Object.keys(codeSets[name]?.codes ?? {});

/** `5wd`, `2 weeks`, `2015-04-01`, `2015-04-01 14:00`; nothing until something happens. */
function untilMinute(words: readonly string[], { scene, options }: Session): number | null {
  if (words.length === 0) return null;
  const text = words.join(' ');
  const { office } = options.rules.model;
  const date = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}):(\d{2}))?$/.exec(text);
  if (date !== null) return minuteOf(date, options.start.date);
  const limit = limitOf(text.replace(/^(\d+) *wd$/, '$1 wd'));
  return dueMinute(scene.now, limit, office);
}

function minuteOf(
  [, date = '', hour = '09', minute = '00']: readonly (string | undefined)[],
  start: string,
): number {
  try {
    if (Number(hour) > 23 || Number(minute) > 59) throw new RangeError();
    return (dayOfDate(date) - dayOfDate(start)) * 1440 + Number(hour) * 60 + Number(minute);
  } catch {
    throw new WalkError(
      `${date} ${hour}:${minute} does not exist`,
      'write it as 2015-03-31 or 2015-03-31 14:00',
    );
  }
}

function limitOf(text: string) {
  try {
    return parseLimit(text);
  } catch {
    throw new WalkError(
      `"${text}" is no time to wait`,
      'write wait, wait 5wd, wait 2 weeks or wait 2015-03-31',
    );
  }
}

function answered([first, second]: readonly string[], session: Session): Entry {
  const { question } = session;
  if (question === undefined) throw new WalkError('there is no question now');
  const option = wholeNumber(second ?? first, 'answer', 'a number, as in: answer 2');
  if (option < 1 || option > question.options.length)
    throw new WalkError(
      `the question has ${question.options.length} options`,
      'answer with one of their numbers',
    );
  return { do: 'answer', question: question.name, option };
}
