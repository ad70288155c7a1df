/** What always holds of a child's journey, by its part, and that each sentence can fail. */
import { invariants, invariantsByPart } from '../../../src/casefile/invariants/index.ts';
import { counted } from '../../../src/cli/format/numbers.ts';
import { planted } from '../../../test/casefile/planted.ts';
import { table } from '../pathway/markdown.ts';
import type { Section } from './section.ts';

export function invariantsSection(): Section {
  const names = new Set(Object.keys(planted));
  const broken = invariants.filter(({ id }) => names.has(id)).length;
  return {
    title: 'What always holds of a child',
    glance: `${counted(invariants.length, 'sentence')} hold of every journey that is tried; ${broken} of them are shown to fail where a breach is planted`,
    lines: [
      'Sentences of law and good sense, as that nobody is on two protection plans. They are tried on journeys made by chance from the',
      'charts alone and on the children of simulated runs of the base scenario; for each a planted journey must break it.',
      '',
      table(
        ['part of the journey', 'sentences', 'with a planted breach'],
        Object.entries(invariantsByPart).map(([part, list]) => [
          part,
          String(list.length),
          String(list.filter(({ id }) => names.has(id)).length),
        ]),
      ),
      '',
      'Each sentence with its source: [What always holds](invariants.md). They say what cannot be; that what can be is as frequent as in',
      'a borough is the matter of the figures.',
    ],
  };
}
