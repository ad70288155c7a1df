/** How a chart is over when the child leaves: the transitions of its root and the states that they lead to. */
import { finalState } from './final-state.ts';

/** Another authority takes over, the child dies, or comes of age. */
export const onLeaving = {
  'child.moved_away': '.moved_away',
  'child.died': '.died',
  'child.turned_18': '.turned_18',
} as const;

export const leftStates = {
  moved_away: finalState(
    'Moved away',
    'Another authority goes on with it; what is known here is handed over.',
    'London Child Protection Procedures',
  ),
  died: finalState(
    'Died',
    'The child has died: the work ends, what was known goes to the review of the death.',
    'Working Together 2015, chapter 5',
  ),
  turned_18: finalState(
    'Turned 18',
    'The young person is an adult now; services for adults or care leavers take over where there is need.',
    'Children Act 1989, section 105',
  ),
} as const;
