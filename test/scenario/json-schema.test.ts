/** The published JSON Schema is the schema's own. `npx vitest run test/scenario/json-schema.test.ts -u` writes it anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { mistakes } from './mistakes.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const schema = z.fromJSONSchema(JSON.parse(scenarioJsonSchema()) as z.core.JSONSchema.JSONSchema);
const shipped = readdirSync(SCENARIOS).filter((name) => name.endsWith('.yaml'));
const accepts = (value: unknown): boolean => schema.safeParse(value).success;

describe('the published JSON Schema', () => {
  it('is what the schema says', async () => {
    const text = await format(scenarioJsonSchema(), { parser: 'json', printWidth: 110 });
    await expect(text).toMatchFileSnapshot(join(SCENARIOS, 'schema.json'));
  });

  it('has one definition of what is used often', () => {
    expect(scenarioJsonSchema().length).toBeLessThan(150_000);
  });

  it('takes every shipped scenario', () => {
    expect(shipped.length).toBeGreaterThan(0);
    for (const name of shipped)
      expect(
        schema.safeParse(parse(readFileSync(join(SCENARIOS, name), 'utf8'), { merge: true })).error?.issues ??
          [],
      ).toEqual([]);
  });

  it('takes a what-if that says only what it changes', () => {
    const whatIf = {
      extends: 'kingston-2015',
      arrivals: { contacts: { rate: '2500 per year', source: 'what-if' } },
      stages: { 'contact.threshold': { duration: { median: '2 h' } } },
    };
    expect(accepts(whatIf)).toBe(true);
  });

  it('refuses what an editor can see: keys, kinds, units, ranges', () => {
    for (const title of [
      'a key that is misspelt',
      'a list for a mapping',
      'yes for a choice of words',
      'a unit that there is not',
      'a number without a unit',
      'a chance of 27',
      'half a worker',
      'a date in words',
    ]) {
      const mistake = mistakes.find((one) => one.title === title);
      expect([title, accepts(parse(mistake?.text ?? ''))]).toEqual([title, false]);
    }
  });

  it('asks for what is missing in a list, which is replaced whole', () => {
    expect(accepts({ stages: { 'a.b': { tasks: [{ name: 'x' }] } } })).toBe(false);
    expect(accepts({ stages: { 'a.b': { tasks: [{ name: 'x', hours: '1 h' }] } } })).toBe(true);
  });
});
