/** Events that happen and change nothing are known to the check, as they are to a run. */
import { expect, it } from 'vitest';
import { checked, small } from './checked.ts';

it('knows an event that happens and changes nothing, wherever it is named', () => {
  const seen = small({
    decided: '  case.work.decided: { waits_for: x, hazards: [{ event: note.made, per_year: 1 }] }',
    more: 'birthdays: [{ age: 5, event: note.made }]',
  }).replace(
    'on: { case.withdrawn: closed }',
    "on: { case.withdrawn: closed, note.made: { description: 'it is noted' } }",
  );
  expect(checked(seen.replace('starts: [case.opened]', 'starts: [case.opened, note.made]'))).toEqual([]);
  // Without a word it is forbidden, and nothing that a scenario may speak of.
  expect(checked(seen.replace("{ description: 'it is noted' }", '{}'))).not.toEqual([]);
});
