/** `docs/invariants.md` says what the invariants say. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { invariants } from '../../src/casefile/index.ts';
import { invariantsPage } from '../../src/casefile/invariants/invariants-page.ts';

const PAGE = new URL('../../docs/invariants.md', import.meta.url);

const HEAD = `# What always holds

${invariants.length} sentences that hold of every child's journey, whatever the luck and whatever the scenario. Made by
\`UPDATE=1 npx vitest run test/casefile/invariants-page\` from [the checks themselves](../src/casefile/invariants/index.ts).

They are tried on journeys made by chance from the charts alone, and on the children of simulated runs of the base scenario; for
each a planted journey shows that it can fail. Each is judged only where a run
plays the charts that it speaks of. What no chart can know, as that a young person is 16 when a pathway plan begins, is for the
scenario to see to: there these sentences check the scenario.

`;

it('is the page that the checks make', async () => {
  const path = PAGE.pathname;
  const options = { ...(await resolveConfig(path)), filepath: path };
  const page = await format(HEAD + invariantsPage(), options);
  if (process.env['UPDATE'] !== undefined) writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
