/** What the protection chart and its parts may speak of. */
import { setup } from 'xstate';
import type { CaseEvent } from './case-event.ts';
import { guardsFromEvent } from './guards.ts';
import type { StateMeta } from './machine-list.ts';

export const protectionSetup = setup({
  types: { events: {} as CaseEvent, emitted: {} as CaseEvent, meta: {} as StateMeta },
  guards: guardsFromEvent('in_assessment'),
});
