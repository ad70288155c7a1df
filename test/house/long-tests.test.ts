/** What `npm test` leaves to the long tests is run by them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ONLY_LONG } from '../only-long.ts';
import { ROOT } from './source-files.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const run = (scripts['test:long'] ?? '').split(' ').filter((word) => word.startsWith('test/'));

it.each(ONLY_LONG)('%s is there, and test:long runs it', (file) => {
  expect(existsSync(join(ROOT, file))).toBe(true);
  expect(run.some((path) => file === path || file.startsWith(`${path}/`))).toBe(true);
});
