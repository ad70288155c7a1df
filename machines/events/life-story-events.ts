/** What may be said to have happened in life story work. */
import type { EventEntry } from '../machine-list.ts';

export const lifeStoryEvents = {
  'life_story.started': {
    label: 'Life story work began',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:723-726, 947-952',
    untaken: 'The work is under way already.',
  },
  'life_story.worked_on': {
    label: 'Child and worker went on with the story',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:723-726, 947-952',
  },
  'celebration_hearing.held': {
    label: 'The court celebrated the adoption with the family',
    decidedBy: 'court',
    carries: [],
    source: 'report:723-726, 947-952',
  },
  'life_story_book.given': {
    label: 'The child or the adopters have the life story book',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:723-726, 947-952',
  },
  'life_story.left_unfinished': {
    label: 'The life story work was left unfinished',
    decidedBy: 'social worker',
    carries: [],
    source: 'report:723-726, 947-952',
  },
} as const satisfies Record<string, EventEntry>;
