/**
 * What the pages show is what the commands print. Each `sh` block is typed as it stands, page after page in one folder, and the `text`
 * block after it must be the output: whole, or its first and last lines around a line `…`. Seconds may differ.
 *
 * With `CASEPATH_LONG=1` only where it simulates the base scenario several times. `UPDATE=1` writes the pages anew.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage, type Fence } from '../house/markdown.ts';
import { COMMAND, emptyFolder, ROOT } from './casepath.ts';
import { isLong } from '../properties/how-often.ts';

/** In the order in which a reader comes to them: later ones ask runs that earlier ones made. */
const PAGES = [
  'README.md',
  'docs/tutorial/first-run.md',
  'docs/how-to/write-a-what-if.md',
  'docs/how-to/what-if.md',
  'docs/how-to/bring-your-own-machine.md',
  'docs/how-to/read-a-run-elsewhere.md',
  'docs/how-to/verify-and-reproduce.md',
  'docs/how-to/trust-the-figures.md',
  'docs/how-to/find-what-matters.md',
  'docs/how-to/walk-a-case.md',
];
/** Pages that simulate nothing. */
const QUICK_PAGES = ['docs/how-to/import.md'];
const LEFT_OUT = '…';
/** Languages of blocks that are files. */
const PUT_DOWN = ['yaml', 'csv', 'walk'];

const isWhole = isLong || process.env['UPDATE'] !== undefined;
const folder = emptyFolder();

/** Blocks of a page: scenarios to be put down, commands to be typed, and the output shown of these. */
interface Step {
  readonly fence: Fence;
  readonly shown: Fence | undefined;
}

const stepsOf = (fences: readonly Fence[]): Step[] =>
  fences.map((fence, index) => {
    const next = fences[index + 1];
    return { fence, shown: next?.language === 'text' ? next : undefined };
  });

/** What stands for the commands in the shell of a page: `casepath` is the build, what installs it has been done already. */
const PRELUDE = `
casepath() {
  "${process.execPath}" "${COMMAND}" "$@"
  code=$?
  if [ $code -gt 1 ]; then worst=$code; fi
  return $code
}
npm() { if [ "$1" = start ]; then casepath run kingston-2015; fi; }
`;

/** Types a block into a shell and answers with what it prints. A block whose note is \`exit=2\` shows a mistake. */
function typed({ text, note }: Fence): string {
  const script = `${PRELUDE}\n${text}\nexit \${worst:-0}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  const expected = /^exit=(\d+)/.exec(note)?.[1] ?? '0';
  expect(String(status), `${text}\n${stderr}`).toBe(expected);
  return withoutPlace(stdout).trimEnd();
}

/** Where this project stands is no part of a page. */
const withoutPlace = (text: string): string => text.replaceAll(`${ROOT}/`, '');

/** The output as far as a page shows it: as many first and last lines as there are around its `…`. */
function asShown(output: string, shown: string): string {
  const lines = shown.split('\n');
  const gap = lines.indexOf(LEFT_OUT);
  const all = output.split('\n');
  const tail = lines.length - gap - 1;
  if (gap < 0 || all.length <= gap + tail) return output;
  return [...all.slice(0, gap), LEFT_OUT, ...all.slice(all.length - tail)].join('\n');
}

const withoutSeconds = (text: string): string =>
  text
    .replaceAll(/\d+(\.\d+)? s\b/g, 'N s')
    .replaceAll(/ {3}\d+ min$/gm, '   N s')
    .replaceAll(/"seconds":[\d.]+/g, '"seconds":N');

function putDown({ text, note }: Fence): void {
  const file = /^(?:scenario|file)=(\S+)/.exec(note)?.[1];
  if (file === undefined) return;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** Writes what was printed into the page, from its end on, so that the lines before stay where they are. */
function update(path: string, differences: readonly Difference[]): void {
  const file = join(ROOT, path);
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const { line, shown, printed } of differences.toReversed()) {
    lines.splice(line, shown.split('\n').length, ...printed.split('\n'));
  }
  writeFileSync(file, lines.join('\n'));
}

interface Difference {
  /** Of the block's fence, from 1. */
  readonly line: number;
  readonly shown: string;
  readonly printed: string;
}

/** Does what the page says, and answers with the blocks that show something else than was printed. */
function differencesOf(path: string): Difference[] {
  const differences: Difference[] = [];
  for (const { fence, shown } of stepsOf(readPage(path).fences)) {
    if (PUT_DOWN.includes(fence.language)) putDown(fence);
    if (fence.language !== 'sh') continue;
    const output = typed(fence);
    if (shown === undefined) continue;
    const printed = asShown(output, shown.text);
    if (withoutSeconds(printed) !== withoutSeconds(shown.text)) {
      differences.push({ line: shown.line, shown: shown.text, printed });
    }
  }
  return differences;
}

function holdsWhatItShows(path: string): void {
  const differences = differencesOf(path);
  if (process.env['UPDATE'] === undefined) expect(differences).toEqual([]);
  else update(path, differences);
}

describe('what the pages show that simulate nothing', () => {
  it.each(QUICK_PAGES)('%s is what the commands print', holdsWhatItShows);
});

describe.runIf(isWhole)('what the pages show', () => {
  cpSync(join(ROOT, 'docs'), join(folder, 'docs'), { recursive: true });

  it.each(PAGES)('%s is what the commands print', { timeout: 600_000 }, holdsWhatItShows);
});
