/** How charts that run beside a child's time in care, or beside a case of any kind, end wherever they stand. */
import { finalState } from './final-state.ts';

/** Of a chart that ends with the care. */
export const CARE_ENDINGS = {
  'care.ended': '.care_ended',
  'child.turned_18': '.care_ended',
  'child.moved_away': '.moved_away',
  'child.died': '.died',
} as const;

/** The final states to which they lead. */
export const careEndStates = {
  care_ended: finalState(
    'Care ended',
    'The child is no longer looked after; what follows is told by other charts.',
    'Children Act 1989, section 22',
  ),
  moved_away: finalState(
    'Another authority is responsible',
    'Another authority goes on; what is known is handed over in full.',
    'Children Act 1989, section 20',
  ),
  died: finalState(
    'Died',
    'The child has died: what is known goes to the review of the death.',
    'Working Together 2015, chapter 5; report:1526-1530',
  ),
} as const;

/** The final states of a chart that runs at home and in care alike, to which `onLeaving` leads. */
export const childhoodEndStates = {
  turned_18: finalState(
    'Turned 18',
    'Services for children end here; adult safeguarding may go on.',
    'Children Act 1989, section 105',
  ),
  moved_away: careEndStates.moved_away,
  died: careEndStates.died,
} as const;
