/** How a chart of life after care ends: help ends, care begins again, a move of responsibility, a death. */

/** Taken wherever such a chart stands. */
export const LEAVER_ENDINGS = {
  'care_leaver.closed': '.help_ended',
  'care.started': '.back_in_care',
  'child.moved_away': '.moved_away',
  'child.died': '.died',
} as const;

const RIGHTS = 'Children Act 1989, sections 23A to 23CA';

/** The final states to which they lead. */
export const leaverEndStates = {
  help_ended: {
    type: 'final',
    meta: {
      label: 'Help has ended',
      explain: 'The right to help is over; what the young person built goes on.',
      source: RIGHTS,
    },
  },
  back_in_care: {
    type: 'final',
    meta: {
      label: 'Back in care',
      explain: 'Before 18 the young person came into care again.',
      source: RIGHTS,
    },
  },
  moved_away: {
    type: 'final',
    meta: {
      label: 'Another authority is responsible',
      explain: 'Another authority goes on with the help.',
      source: RIGHTS,
    },
  },
  died: {
    type: 'final',
    meta: {
      label: 'Died',
      explain: 'The young person has died.',
      source: 'Working Together 2015, chapter 5',
    },
  },
} as const;
