/** How charts that run beside a child's time in care, or beside a case of any kind, end wherever they stand. */

/** Of a chart that ends with the care. */
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

/** Of a chart that runs at home and in care alike. */
export const CHILDHOOD_ENDINGS = {
  'child.turned_18': '.turned_18',
  'child.moved_away': '.moved_away',
  'child.died': '.died',
} as const;

/** The final states to which they lead. */
export const childhoodEndStates = {
  turned_18: {
    type: 'final',
    meta: {
      label: 'Turned 18',
      explain: 'Services for children end here; adult safeguarding may go on.',
      source: 'Children Act 1989, section 105',
    },
  },
  moved_away: careEndStates.moved_away,
  died: careEndStates.died,
} as const;
