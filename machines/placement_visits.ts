/** Visits to a child in care: how often depends on how new and how sure the home is. */
import { and, or, setup, type AnyStateMachine } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { CARE_ENDINGS, careEndStates } from './care_endings.ts';
import { causes } from './causes.ts';
import { guardsFromEvent } from './guards.ts';
import type { StateMeta } from './machine-list.ts';

const VISITS = 'Care Planning, Placement and Case Review (England) Regulations 2010, reg. 28';
const SOURCE = `${VISITS}; report:599-600, 663, 697-698`;
const ROOM = ['the child, alone', 'the social worker'];

const reviewSooner = causes('review.brought_forward');

/** A rhythm of visits; each is an event of its own, since each has its own clock. */
const every = (
  self: string,
  event: string,
  label: string,
  explain: string,
  changes: Readonly<Record<string, string>> = {},
) => ({
  meta: { label, explain, room: ROOM, source: SOURCE },
  on: {
    [event]: self,
    'placement_visit.child_not_seen': self,
    'placement_visit.concern_found': { target: self, actions: reviewSooner },
    ...changes,
  },
});

export const placementVisits: AnyStateMachine = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('temporarily_approved', 'interim_order', 'placed_with_parents'),
}).createMachine({
  id: 'placement_visits',
  initial: 'not_open',
  meta: {
    label: 'Visits in care',
    explain: 'The social worker sees the child where the child lives, and asks how it is.',
    source: SOURCE,
  },
  on: CARE_ENDINGS,
  states: {
    not_open: {
      meta: { label: 'Not open', explain: 'The child has no home in care yet.', source: VISITS },
      on: {
        'child.placed': [
          {
            guard: or(['temporarily_approved', and(['interim_order', 'placed_with_parents'])]),
            target: 'visited.weekly',
          },
          { target: 'visited.first_due' },
        ],
      },
    },
    visited: {
      initial: 'first_due',
      meta: {
        label: 'Visited',
        explain: 'Each new home begins again with a visit in the first week.',
        source: SOURCE,
      },
      on: {
        'child.placed': [
          {
            guard: or(['temporarily_approved', and(['interim_order', 'placed_with_parents'])]),
            target: '.weekly',
            reenter: true,
          },
          { target: '.first_due', reenter: true },
        ],
      },
      states: {
        first_due: {
          meta: {
            label: 'First visit due',
            explain:
              'Within a week of the move: see the bedroom, speak alone, ask what the child would change. A new home looks different on the fourth day.',
            room: ROOM,
            source: SOURCE,
          },
          on: {
            'placement_visit.first_made': 'six_weekly',
            'placement_visit.child_not_seen': 'first_due',
          },
        },
        six_weekly: every(
          'six_weekly',
          'placement_visit.made',
          'Visited every six weeks',
          'At least every six weeks in the first year; most children here were seen more often.',
          { 'placement_visits.eased': 'three_monthly' },
        ),
        three_monthly: every(
          'three_monthly',
          'placement_visit.quarterly_made',
          'Visited every three months',
          'The home is meant to last and has held for a year: at least every three months, and whenever the child asks.',
        ),
        weekly: every(
          'weekly',
          'placement_visit.weekly_made',
          'Visited every week',
          'The carers are approved for the time being only, or the child is at home under an interim order: every week until the first review.',
          { 'placement_visits.four_weekly_agreed': 'four_weekly', 'placement_visits.as_usual': 'six_weekly' },
        ),
        four_weekly: every(
          'four_weekly',
          'placement_visit.four_weekly_made',
          'Visited every four weeks',
          'After the first review at least every four weeks, until the carers are approved or the order is made.',
          { 'placement_visits.as_usual': 'six_weekly' },
        ),
      },
    },
    ...careEndStates,
  },
});
