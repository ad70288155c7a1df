/** The table in machines/README.md says what the charts do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { events } from '../../machines/events.ts';
import { machines } from '../../machines/index.ts';
import { interplayTable } from '../../machines/interplay.ts';

const FILE = new URL('../../machines/README.md', import.meta.url);
const BETWEEN = /(?<=<!-- interplay -->\n)[^]*(?=<!-- end of interplay -->)/;

it('is the table that the charts make', async () => {
  const written = readFileSync(FILE, 'utf8');
  const options = await resolveConfig(FILE);
  const whole = written.replace(BETWEEN, () => `\n${interplayTable(machines, events)}\n`);
  const made = await format(whole, { ...options, parser: 'markdown' });
  if (process.env['UPDATE'] !== undefined) writeFileSync(FILE, made);
  expect(made).toContain('| `need.found`');
  expect(written).toBe(made);
});
