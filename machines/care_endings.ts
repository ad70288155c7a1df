/** How a chart that runs beside a child's time in care ends: with the care, a move of responsibility, a death. */

/** Taken wherever such a chart stands. */
export const CARE_ENDINGS = {
  'care.ended': '.care_ended',
  'child.turned_18': '.care_ended',
  'child.moved_away': '.moved_away',
  'child.died': '.died',
} as const;

/** The final states to which they lead. */
export const careEndStates = {
  care_ended: {
    type: 'final',
    meta: {
      label: 'Care ended',
      explain: 'The child is no longer looked after; what follows is told by other charts.',
      source: 'Children Act 1989, section 22',
    },
  },
  moved_away: {
    type: 'final',
    meta: {
      label: 'Another authority is responsible',
      explain: 'Another authority goes on; what is known is handed over in full.',
      source: 'Children Act 1989, section 20',
    },
  },
  died: {
    type: 'final',
    meta: {
      label: 'Died',
      explain: 'The child has died: what is known goes to the review of the death.',
      source: 'Working Together 2015, chapter 5; report:1526-1530',
    },
  },
} as const;
