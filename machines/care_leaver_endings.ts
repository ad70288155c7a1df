/** How a chart of life after care ends: help ends, care begins again, a move of responsibility, a death. */
import { finalState } from './final-state.ts';

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
  help_ended: finalState(
    'Help has ended',
    'The right to help is over; what the young person built goes on.',
    RIGHTS,
  ),
  back_in_care: finalState('Back in care', 'Before 18 the young person came into care again.', RIGHTS),
  moved_away: finalState(
    'Another authority is responsible',
    'Another authority goes on with the help.',
    RIGHTS,
  ),
  died: finalState('Died', 'The young person has died.', 'Working Together 2015, chapter 5'),
} as const;
