/** How a base is scaled: what is refused in it, at its place. */
import { expect, it } from 'vitest';
import { deriveScenario, readScaling } from '../../src/authority/index.ts';
import { problemsIn, shown } from '../scenario/memory-files.ts';
import { base, returnOf } from './returns.ts';

const HEAD = `source: 'assumption: for the test'
figures: { children: { plays: 1000 }, referrals: { plays: 50 } }
`;
const faults = (text: string): string[] =>
  problemsIn(() => readScaling(HEAD + text, 'scaling.yaml')).map(shown);

it.each([
  [
    'a name that is misspelt',
    'rates: [{ by: referals / children, paths: [arrivals.contacts.rate] }]',
    /^3:15 rates\[0\]\.by: "referals" stands for nothing here .*→ referrals$/,
  ],
  [
    'no formula',
    'quantities: { staff: social_workers / (1 - agency_share }',
    /^3:22 quantities\.staff: ".+" is no formula: a bracket is not closed$/,
  ],
  [
    'a quantity that is made of one below it',
    'quantities: { one: two, two: referrals }',
    /^3:20 quantities\.one: "two" stands for nothing here/,
  ],
])('%s is refused', (_, text, message) => {
  expect(faults(text)).toEqual([expect.stringMatching(message)]);
});

it('a path that leads to no number of the base is refused', () => {
  const scaling = readScaling(
    `${HEAD}rates: [{ by: referrals, paths: [arrivals.contact.rate] }]`,
    'scaling.yaml',
  );
  const derive = () =>
    deriveScenario(returnOf({ children: 1000, referrals: 70 }), scaling, base, { name: 'a', extends: 'b' });
  expect(problemsIn(derive).map(shown)).toEqual([
    expect.stringContaining('"arrivals.contact.rate" leads to no number of this scenario'),
  ]);
});
