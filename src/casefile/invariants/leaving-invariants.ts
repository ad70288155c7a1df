/** What holds when a child dies, moves to another authority, or comes of age. */
import type { CaseFile } from '../case-file.ts';
import type { Breach, Invariant } from './invariant.ts';
import { eventsOf } from './journey-parts.ts';
import { endOf } from './spans.ts';

/** They concern others as well: the adult who is accused, the answer that the family is owed. */
const CONCERN_OTHERS = ['allegation', 'complaint'];
const AFTER_CARE = ['leaving_care', 'care_leaver_home', 'care_leaver_contact', 'adult_transfer'];

/** Charts that were open when an event happened, and went on. */
function wentOn(file: CaseFile, type: string, mayGoOn: readonly string[]): Breach[] {
  const left = eventsOf(file, [type])[0]?.minute;
  if (left === undefined) return [];
  return file.instances
    .filter(({ machine, opened, closed }) => {
      const isOpenAfter = opened <= left && endOf({ from: opened, to: closed }) > left;
      return isOpenAfter && !mayGoOn.includes(machine);
    })
    .map(({ machine }) => ({ minute: left, words: `${machine} goes on after ${type}` }));
}

export const leavingInvariants: readonly Invariant[] = [
  {
    id: 'nothing_after_death',
    words:
      'When a child has died nothing goes on or begins but the review of the death and what concerns others too.',
    source: 'Working Together 2015, chapter 5; report:1526-1530',
    charts: [],
    check: ({ file }) => {
      const mayGoOn = ['child_death', ...CONCERN_OTHERS];
      const died = eventsOf(file, ['child.died'])[0]?.minute ?? Number.POSITIVE_INFINITY;
      const begun = file.instances
        .filter(({ machine, opened }) => opened > died && !mayGoOn.includes(machine))
        .map(({ machine, opened }) => ({ minute: opened, words: `${machine} begins after child.died` }));
      return [...wentOn(file, 'child.died', mayGoOn), ...begun];
    },
  },
  {
    id: 'death_is_reviewed',
    words: 'The death of every child whom the authority knows is reviewed.',
    source: 'Working Together 2015, chapter 5',
    charts: ['child_death'],
    check: ({ file }) =>
      eventsOf(file, ['child.died'])
        .slice(0, 1)
        .filter(
          ({ minute }) =>
            !file.instances.some((one) => one.machine === 'child_death' && one.opened === minute),
        )
        .map(({ minute }) => ({ minute, words: 'nobody reviews the death' })),
  },
  {
    id: 'nothing_after_a_move',
    words: 'When another authority is responsible nothing goes on here but what concerns others too.',
    source: 'London Child Protection Procedures; Children Act 1989, section 20',
    charts: [],
    check: ({ file }) => wentOn(file, 'child.moved_away', ['child_death', ...CONCERN_OTHERS]),
  },
  {
    id: 'adults_have_care_leavers_help_only',
    words: 'At 18 every service for children ends; help after care and the passing to adult services go on.',
    source: 'Children Act 1989, sections 23C and 105',
    charts: [],
    check: ({ file }) => wentOn(file, 'child.turned_18', ['child_death', ...AFTER_CARE, ...CONCERN_OTHERS]),
  },
];
