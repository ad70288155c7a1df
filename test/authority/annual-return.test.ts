/** An annual return: what is refused in it, at its place, and what only looks odd. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { annualReturnJsonSchema, readAnnualReturn } from '../../src/authority/index.ts';
import { problemsIn, shown } from '../scenario/memory-files.ts';
import { shippedDirectory } from '../scenarios/shipped.ts';

const HEAD = 'authority: Made up\nyear: 2014-15\nsource: "assumption: for the test"\n';
const read = (figures: string, head = HEAD) => readAnnualReturn(`${head}figures:\n${figures}`, 'return.yaml');
const faults = (figures: string, head = HEAD): string[] =>
  problemsIn(() => read(figures, head)).map((one) => shown(one).replaceAll(/ \([^()]*possible[^)]*\)/g, ''));

describe('an annual return', () => {
  it('has figures with a source of their own or the file’s', () => {
    const { figures } = read('  referrals: 1200\n  on_plan: { value: 90, source: "national:lb_cp" }');
    expect([...figures]).toEqual([
      ['referrals', { value: 1200, source: 'assumption: for the test' }],
      ['on_plan', { value: 90, source: 'national:lb_cp' }],
    ]);
  });

  it('may keep a small number back', () => {
    expect([...read('  adopted: suppressed').figures]).toEqual([]);
  });

  it.each([
    [
      'a figure that is misspelt',
      '  referals: 1200',
      /^5:3 figures\.referals: there is no such key here .*→ referrals$/,
    ],
    ['a share of more than everybody', '  repeat_plans: 217', /^5:17 figures\.repeat_plans: 217 /],
    ['a number in words', '  referrals: "1,200"', /^5:14 figures\.referrals: "1,200" /],
    ['fewer than nobody', '  referrals: -3', /^5:14 figures\.referrals: -3 /],
  ])('is refused with %s', (_, text, message) => {
    expect(faults(text)).toEqual([expect.stringMatching(message)]);
  });

  it('is refused without a source, and of no year', () => {
    expect(faults('  referrals: 1200', 'authority: Made up\nyear: 2014-16\n')).toEqual([
      '2:7 year: "2014-16" is not one year from April to March (write 2014-15)',
    ]);
    expect(faults('  referrals: 1200', 'authority: Made up\nyear: 2014-15\n')).toEqual([
      '4:14 figures.referrals: 1200 has no source (write { value: …, source: … }, or a source: for all figures)',
    ]);
  });
});

describe('figures that contradict each other', () => {
  it.each([
    [
      '  section_47: 100\n  conferences: 120',
      '6:16 figures.conferences: 120 Initial conferences (120) cannot be more than Section 47 enquiries (100)',
    ],
    [
      '  contacts: 900\n  referrals: 1000',
      '6:14 figures.referrals: 1000 Referrals (1000) cannot be more than Contacts (900)',
    ],
    [
      '  children_in_need: 200\n  on_plan: 90\n  looked_after: 120',
      '6:12 figures.on_plan: 90 On a protection plan (90) and Looked after (120) cannot be more than Children in need (200)',
    ],
    [
      '  care_ceased: 10\n  adopted: 8\n  special_guardianships: 4',
      '6:12 figures.adopted: 8 Adopted (8) and Special guardianship (4) cannot be more than Left care (10)',
    ],
    [
      '  closed_at_referral: 60\n  not_in_need: 50',
      '6:16 figures.not_in_need: 50 Closed at referral (60) and Assessed and not in need (50) cannot be more than all referrals (100)',
    ],
    [
      '  looked_after: 10\n  care_started: 30\n  care_ceased: 5',
      '6:17 figures.care_started: 30 Came into care (30) cannot be more than Looked after (10) and Left care (5)',
    ],
  ])('%s', (text, message) => {
    expect(faults(text)).toEqual([
      `${message} (look at both in the tables: one may be of another year, or a rate)`,
    ]);
  });

  it('are told and not refused where it may be so: plans of children who move in', () => {
    const { warnings } = read('  conferences: 100\n  plans_started: 104');
    expect(warnings.map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', 'figures.plans_started'],
    ]);
  });
});

describe('the published JSON Schema', () => {
  it('is what the schema says', async () => {
    const text = await format(annualReturnJsonSchema(), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot(join(shippedDirectory, 'returns/schema.json'));
  });

  it.each(['kingston-2014-15', 'invented-county-2014-15'])('takes %s', (name) => {
    const schema = z.fromJSONSchema(JSON.parse(annualReturnJsonSchema()) as z.core.JSONSchema.JSONSchema);
    const text = readFileSync(join(shippedDirectory, 'returns', `${name}.yaml`), 'utf8');
    expect(schema.safeParse(parse(text)).error?.issues ?? []).toEqual([]);
  });
});
