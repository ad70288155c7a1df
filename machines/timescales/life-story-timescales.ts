/** Timescales of life story work. */
import type { TimescaleList } from '../machine-list.ts';
import { ADOPTION_GUIDANCE } from './editions.ts';

export const lifeStoryTimescales = {
  life_story_book: {
    ...ADOPTION_GUIDANCE,
    label: 'Life story book',
    starts: ['celebration_hearing.held'],
    stops: ['life_story_book.given'],
    ends: ['life_story.left_unfinished', 'child.moved_away', 'child.died', 'child.turned_18'],
    limit: { amount: 10, unit: 'working days' },
  },
} as const satisfies TimescaleList;
