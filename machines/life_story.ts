/** Work that helps a child understand the past, until the book of it is theirs. */
import { setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { finalState } from './final-state.ts';
import { leftStates, onLeaving } from './leaving.ts';
import type { StateMeta } from './machine-list.ts';

export const lifeStory: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
}).createMachine({
  id: 'life_story',
  initial: 'not_open',
  meta: {
    label: 'Life story',
    explain: 'A child who cannot live at home needs a true account of why, told in steps and kept as a book.',
    source: 'report:723-726, 947-952',
  },
  on: onLeaving,
  states: {
    not_open: {
      meta: {
        label: 'Not open',
        explain: 'The child needs no account of the past yet.',
        source: 'report:723-726, 947-952',
      },
      on: { 'life_story.started': 'under_way' },
    },
    under_way: {
      meta: {
        label: 'The story is gathered',
        explain:
          'Photographs, people, places: the worker and the child put it together, and the foster carer keeps what comes.',
        room: ['the child', 'social worker', 'the carer'],
        source: 'report:723-726, 947-952',
      },
      on: {
        'life_story.worked_on': 'under_way',
        'celebration_hearing.held': 'due',
        'life_story_book.given': 'given',
        'life_story.left_unfinished': 'unfinished',
      },
    },
    due: {
      meta: {
        label: 'Adopted: the book is due',
        explain:
          'Within ten working days of the celebration hearing the adopters have the book and the letter for later life.',
        room: ['the child', 'the adopters', 'social worker'],
        source: 'report:723-726, 947-952; Adoption statutory guidance 2013',
      },
      on: { 'life_story_book.given': 'given', 'life_story.left_unfinished': 'unfinished' },
    },
    given: finalState(
      'The child has the book',
      'It is read again at each age and means something else each time.',
      'report:723-726, 947-952',
    ),
    unfinished: finalState(
      'Left unfinished',
      'The worker went or time ran out; older children ask for it later.',
      'report:723-726, 947-952',
    ),
    ...leftStates,
  },
});
