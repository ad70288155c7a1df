/** What changed in a file, in words: a line for each thing that began, went on otherwise, or ended. */
import {
  changesOf,
  currentState,
  spellEntry,
  type CaseFile,
  type Change,
  type ChangedPart,
  type ClockRound,
  type HeldCase,
  type MachineInstance,
  type Spell,
  type SpellPart,
} from '../../casefile/index.ts';
import { shortDate } from '../format/dates.ts';
import type { FileView } from './file-text.ts';

const MARKS: Readonly<Record<Change['how'], string>> = {
  began: '+',
  changed: '~',
  ended: '-',
  'began and ended': '±',
};

const HEADINGS: Readonly<Record<ChangedPart, string>> = {
  instances: '',
  periodsOfCare: '',
  legalStatuses: 'Legal status: ',
  placements: 'Home: ',
  plans: 'Plan: ',
  documents: 'To be written: ',
  clocks: 'Clock: ',
  workers: 'Case held by ',
  room: 'In the room: ',
};

export interface ChangeWords {
  readonly part: ChangedPart;
  readonly how: Change['how'];
  readonly words: string;
}

/** The changes that patches made, in words; `-` before what ended stands for done as well as for fallen away. */
export function changeWords(
  patches: Parameters<typeof changesOf>[0],
  before: CaseFile,
  after: CaseFile,
  view: Pick<FileView, 'start' | 'words' | 'model'>,
): ChangeWords[] {
  const changes = changesOf(patches, before, after).flatMap(({ part, index, how }) => {
    const words = itemWords(part, index, before, after, view);
    return words === null ? [] : [{ part, how, words }];
  });
  return [...changes.filter(({ part }) => part !== 'room'), ...together(changes)].map((change) => ({
    ...change,
    words: HEADINGS[change.part] + change.words,
  }));
}

/** Those who come into the room in one line, those who leave it in another. */
function together(changes: readonly ChangeWords[]): ChangeWords[] {
  const ofRoom = changes.filter(({ part }) => part === 'room');
  return (Object.keys(MARKS) as Change['how'][]).flatMap((how) => {
    const names = new Set(ofRoom.filter((change) => change.how === how).map(({ words }) => words));
    return names.size === 0 ? [] : [{ part: 'room', how, words: [...names].join('; ') }];
  });
}

export const changeLine = ({ how, words }: ChangeWords): string => `${MARKS[how]} ${words}`;

function itemWords(
  part: ChangedPart,
  index: number,
  before: CaseFile,
  after: CaseFile,
  view: Pick<FileView, 'start' | 'words' | 'model'>,
): string | null {
  const item = after[part][index];
  if (item === undefined) return null;
  if (part === 'instances') return instanceWords(before.instances[index], item as MachineInstance, view);
  if (part === 'clocks') return clockWords(item as ClockRound, view);
  if (part === 'workers') {
    const { team, worker } = item as HeldCase;
    return `worker ${worker}, ${view.words.team(team)}`;
  }
  if (part === 'room') return (item as Spell).name;
  return spellEntry(part satisfies SpellPart, (item as Spell).name)?.label ?? (item as Spell).name;
}

/** From which state to which; null where an instance only stayed in its state. */
function instanceWords(
  was: MachineInstance | undefined,
  is: MachineInstance,
  { words }: Pick<FileView, 'words'>,
): string {
  const state = words.state(is.machine, currentState(is));
  const from = was === undefined ? '' : `${leavesOnly(words.state(is.machine, currentState(was)), state)} → `;
  return `${words.machine(is.machine)}: ${from}${leavesOnly(state, was === undefined ? '' : words.state(is.machine, currentState(was)))}`;
}

/** Of regions side by side only those that differ. */
function leavesOnly(state: string, other: string): string {
  const others = other.split(', ');
  const differing = state.split(', ').filter((leaf) => !others.includes(leaf));
  return differing.length === 0 ? state : differing.join(', ');
}

function clockWords(clock: ClockRound, { start, model }: Pick<FileView, 'start' | 'model'>): string {
  const label = model.machinery.timescales[clock.timescale]?.label ?? clock.timescale;
  if (clock.done !== null) return `${label}, ${clock.done <= clock.due ? 'done in time' : 'done late'}`;
  if (clock.ended !== null) return `${label}, fell away`;
  return `${label}, due ${shortDate(start, clock.due)}`;
}
