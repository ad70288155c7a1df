/** Whole journeys, made by chance from the charts alone: ages and dates run, and now and then the child leaves. */
import fc from 'fast-check';
import { timescales } from '../../machines/index.ts';
import { newCaseFile, type CaseContext, type CaseEvent, type CaseFile } from '../../src/casefile/index.ts';
import { readCharts } from '../../src/cli/answers/case-context.ts';
import { Calendar } from '../../src/simulation/calendar.ts';
import { YEAR_MINUTES } from '../../src/simulation/facts.ts';
import { charts, WanderingChild } from '../machines/wandering-child.ts';
import { mayHappen, mayOpen } from './plausible.ts';

const DAY = 1440;

const FRONT_DOOR = ['contact', 'early_help', 'assessment', 'child_in_need', 'protection'];
const IN_CARE = ['looked_after', 'care_planning', 'care_reviews', 'placement'];

/** Charts that are played together: all of them, or a few, so that each is walked to its end and a run that lacks some is seen too. */
export const CASTS: Readonly<Record<string, readonly string[]>> = {
  everything: charts.map(({ name }) => name),
  front_door: FRONT_DOOR,
  protection: ['assessment', 'child_in_need', 'protection', 'looked_after', 'proceedings'],
  care: [
    ...IN_CARE,
    'placement_start',
    'placement_visits',
    'connected_person',
    'care_health',
    'care_education',
    'camhs',
  ],
  court: [
    'looked_after',
    'child_in_need',
    'protection',
    'proceedings',
    'permanence',
    'adoption',
    'placement',
  ],
  adoption: ['looked_after', 'permanence', 'adoption', 'proceedings', 'adoption_support', 'life_story'],
  leaving_care: [
    ...IN_CARE,
    'leaving_care',
    'care_leaver_home',
    'care_leaver_contact',
    'adult_transfer',
    'homeless_16_17',
  ],
  risk: [...FRONT_DOOR, 'looked_after', 'missing', 'exploitation', 'private_fostering', 'short_breaks'],
};

export interface Told {
  readonly cast: string;
  /** Age in years when the journey begins. */
  readonly age: number;
  readonly disabled: boolean;
  /** One number a happening: what, when and with which codes. */
  readonly choices: readonly number[];
}

export const journeys: fc.Arbitrary<Told> = fc.record({
  cast: fc.constantFrom(...Object.keys(CASTS)),
  age: fc.nat(17),
  disabled: fc.boolean(),
  choices: fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 160, size: 'max' }),
});

export const office = new Calendar(
  '2014-04-01',
  {
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '09:00',
    to: '17:00',
    holidays: 'england',
  },
  { before: 400, after: 12_000 },
);

export const CONTEXT: CaseContext = {
  timescales,
  office,
  ...readCharts(new Map(charts.map(({ name, table }) => [name, table.nodes]))),
  familyTeams: new Set(),
};

/** The file of a child who was born at this minute, before anything happened. */
export const emptyFile = (born: number, attributes: readonly string[] = []): CaseFile =>
  newCaseFile({ id: '2014-04-01.1.1', born, sex: 'F', ethnicity: 'WBRI', attributes }, '2014-04-01.1');

export interface Journey {
  readonly empty: CaseFile;
  readonly events: readonly CaseEvent[];
}

/** Walks as the choices say. After a death, a move or the 18th birthday only what is open goes on. */
export function walk({ cast, age, disabled, choices }: Told): Journey {
  const born = -Math.round(age * YEAR_MINUTES) - 40 * DAY;
  const played = charts.filter(({ name }) => CASTS[cast]?.includes(name));
  const child = new WanderingChild(disabled ? ['is_disabled'] : [], {
    born,
    ...(cast === 'everything' ? {} : { played }),
  });
  let left: string | null = null;
  for (const choice of choices) {
    child.minute += drawn(choice, 'days', 45) * DAY + (1 + drawn(choice, 'hours', 9)) * 60;
    if ((child.minute - born) / YEAR_MINUTES > 25) break;
    const isAdult = child.holds('age_18_plus');
    const type: string | undefined =
      isAdult && left === null ? 'child.turned_18' : nextType(child, choice, left);
    if (type === undefined) continue;
    child.happens(type, choice);
    if (LEAVINGS.includes(type)) left = type;
    if (type === 'family.moved' && child.events.some((event) => event.type === 'child.moved_away'))
      left = 'child.moved_away';
  }
  return { empty: emptyFile(born, disabled ? ['disabled'] : []), events: child.events };
}

const LEAVINGS = ['child.died', 'child.moved_away', 'child.turned_18'];

/** A draw from 0 to below a bound; each purpose has luck of its own, however small the choice was made. */
function drawn(choice: number, purpose: string, below: number): number {
  let hash = choice + 0x9e3779b9;
  for (const letter of purpose) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) % below;
}

function nextType(child: WanderingChild, choice: number, left: string | null): string | undefined {
  const leaves = left === null ? drawn(choice, 'leaving', 500) : -1;
  if (leaves === 0) return 'child.died';
  if (leaves === 1) return 'child.moved_away';
  const may = (types: readonly string[]): readonly string[] =>
    types.filter((type) => !LEAVINGS.includes(type) && mayHappen(type, child));
  const opens = left === null || left === 'child.turned_18';
  const opening = opens
    ? child.opening.filter((type) => !LEAVINGS.includes(type) && mayOpen(type, child))
    : [];
  const ofOpen = may(child.ofOpen);
  const ending = ofOpen.filter((type) => ENDING.has(type));
  const going = ofOpen.filter((type) => !ENDING.has(type));
  const fresh = going.filter((type) => !child.events.some((event) => event.type === type));
  const orders: readonly (readonly Types[])[] = [
    [opening, going, ending],
    [ending, going, opening],
    [going, opening, ending],
    [fresh, going, ending, opening],
  ];
  const order = orders[Math.min(3, drawn(choice, 'kind', 10))] ?? [];
  const types = order.find((each) => each.length > 0) ?? [];
  return types[drawn(choice, 'what', Math.max(1, types.length))];
}

type Types = readonly string[];

/** What may end a chart happens seldom, or most journeys would be short. */
const ENDING: ReadonlySet<string> = new Set(charts.flatMap(({ ends }) => [...ends]));
