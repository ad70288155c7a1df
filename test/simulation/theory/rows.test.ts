/** Every case has a test that is there, or a reason why not; every oracle belongs to a case; and the page says the same. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../house/source-files.ts';
import { oracles } from './oracles/index.ts';
import { KNOWN_ANSWERS, ROWS, type Proof, type Row } from './rows.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Titles in a file's own words, whatever quotes and line breaks they stand in. */
const plain = (text: string): string => text.replaceAll(/\\?['"`]/g, '').replaceAll(/\s+/g, ' ');

/** Whether there is such a test. */
function isThere({ file, title }: Proof): boolean {
  if (file === KNOWN_ANSWERS && oracles.some(({ name }) => name.startsWith(title))) return true;
  const path = join('test', file);
  return existsSync(join(ROOT, path)) && plain(read(path)).includes(plain(title));
}

const PAGE = 'docs/background/known-answers.md';
const [BEGIN, END] = ['<!-- cases -->\n', '<!-- end of cases -->'];

const line = ({ case: what, known, proofs, later }: Row): string => {
  const files = [...new Set(proofs.map(({ file }) => `\`${file.replace('.test.ts', '')}\``))].join(', ');
  return `| ${what} | ${known} | ${files || `none: ${later}`} |`;
};

describe('the cases that a simulator must agree with', () => {
  it.each(ROWS)('$case', ({ proofs, later }) => {
    expect(proofs.filter((proof) => !isThere(proof))).toEqual([]);
    expect(proofs.length > 0).toBe(later === undefined);
  });

  it('leave no oracle without a case', () => {
    const titles = ROWS.flatMap(({ proofs }) => proofs)
      .filter(({ file }) => file === KNOWN_ANSWERS)
      .map(({ title }) => title);
    const stray = oracles.filter(({ name }) => !titles.some((title) => name.startsWith(title)));
    expect(stray.map(({ name }) => name)).toEqual(['D/M/1 at load 0.5', 'D/M/1 at load 0.8']);
  });

  it(`stand in ${PAGE} (UPDATE=1 writes them)`, () => {
    const text = read(PAGE);
    const [before, rest = ''] = text.split(BEGIN);
    const [, after] = rest.split(END);
    const table = ['| case | what is known | tests |', '| --- | --- | --- |', ...ROWS.map(line)].join('\n');
    const wanted = `${before}${BEGIN}\n${table}\n\n${END}${after}`;
    // Whatever the widths of the columns.
    const cells = (page: string): string => page.replaceAll(/ *\| */g, '|').replaceAll(/-{3,}/g, '---');
    if (process.env['UPDATE'] !== undefined && cells(text) !== cells(wanted))
      writeFileSync(join(ROOT, PAGE), wanted);
    expect(cells(read(PAGE))).toBe(cells(wanted));
  });
});
