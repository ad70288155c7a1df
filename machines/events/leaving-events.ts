/** What ends every open case of a child: care, a move to another area, death, the 18th birthday. */
import type { EventEntry } from '../machine-list.ts';

const ALREADY_CLOSED = 'No other chart of the child need be open.';

export const leavingEvents = {
  'care_entry.decided': {
    label: 'A senior manager decided that the child must be looked after',
    decidedBy: 'manager',
    carries: [],
    source: 'report:591-593, 631-634',
  },
  'looked_after.started': {
    label: 'The child became looked after',
    decidedBy: 'consequence',
    carries: [],
    source: 'report:629-634',
    untaken: 'Each open chart of the child says it: the first opens care, where a run has that chart.',
  },
  'family.moved': {
    label: 'The family moved to the area of another authority',
    decidedBy: 'family',
    carries: [],
    source: 'London Child Protection Procedures',
  },
  'child.moved_away': {
    label: 'Another authority is responsible for the child now',
    decidedBy: 'consequence',
    carries: [],
    source: 'London Child Protection Procedures',
    untaken: ALREADY_CLOSED,
  },
  'child.died': {
    label: 'The child died',
    decidedBy: 'time',
    carries: [],
    source: 'Working Together 2015, chapter 5; report:1526-1530',
    untaken: ALREADY_CLOSED,
  },
  'child.turned_18': {
    label: 'The child turned 18',
    decidedBy: 'time',
    carries: [],
    source: 'Children Act 1989, section 105',
    untaken: ALREADY_CLOSED,
  },
} as const satisfies Record<string, EventEntry>;
