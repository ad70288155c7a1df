/** What the pages say is so: links lead somewhere, commands exist, scenarios that are shown whole can be run. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { COMMANDS, type CommandDefinition } from '../../src/cli/command-list.ts';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { simulate } from '../../src/simulation/index.ts';
import { anchorsOf, codeOf, isFenced, linksOf, pages, readPage, type Page } from './markdown.ts';
import { commandsIn } from './shell-commands.ts';
import { ROOT } from './source-files.ts';

const WIDEST = 110;
const EXAMPLES = 'docs/how-to/examples';
/** Pages whose text is kept within the width; tables and fenced blocks are as wide as they are. */
const NARROW = ['docs/README.md', 'docs/decisions.md', 'docs/tutorial/', 'docs/how-to/', 'docs/background/'];

const all = pages();
const scripts = (
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
).scripts;

describe('links', () => {
  it('there are some', () => {
    expect(all.length).toBeGreaterThan(8);
    expect(all.flatMap(linksOf).length).toBeGreaterThan(20);
  });

  it.each(all.map((page) => [page.path, page] as const))('%s: each leads somewhere', (_, page) => {
    const dead = linksOf(page).filter(({ target }) => !leadsSomewhere(page, target));
    expect(dead.map(({ target, line }) => `${page.path}:${line} ${target}`)).toEqual([]);
  });
});

function leadsSomewhere(page: Page, target: string): boolean {
  if (/^(https|mailto):/.test(target)) return true;
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? page.path : posix.join(posix.dirname(page.path), decodeURI(file));
  if (!existsSync(join(ROOT, path))) return false;
  return anchor === undefined || (path.endsWith('.md') && anchorsOf(readPage(path)).includes(anchor));
}

describe('commands', () => {
  const written = all.flatMap((page) => [
    ...page.fences
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text, line }) => commandsIn(text).map((words) => ({ words, at: `${page.path}:${line}` }))),
    ...codeOf(page)
      .filter(({ text }) => /^casepath [a-z-]/.test(text))
      .map(({ text, line }) => ({ text: text.replaceAll(/ \[[^\]]*\]/g, ''), line }))
      .flatMap(({ text, line }) => commandsIn(text).map((words) => ({ words, at: `${page.path}:${line}` }))),
  ]);

  it('there are some of every kind', () => {
    const named = new Set(
      written.filter(({ words }) => words[0] === 'casepath').map(({ words }) => words[1]),
    );
    expect(COMMANDS.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('each is one that there is, with arguments and options that it has', () => {
    const faults = written.flatMap(({ words, at }) =>
      faultsOf(words).map((fault) => `${at} ${words.join(' ')}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('a wrong one would be found', () => {
    const wrong = [
      'casepath rum kingston-2015',
      'casepath run kingston-2015 --sed x',
      'casepath run --seed x',
      'casepath scenarios kingston-2015',
      'casepath run kingston-2015 --log some',
      'casepath run kingston-2015 --years none',
      'npm run biuld',
    ];
    expect(wrong.filter((text) => commandsIn(text).flatMap(faultsOf).length === 0)).toEqual([]);
  });
});

/** What is wrong with a command, as far as this project's own commands and scripts go. */
function faultsOf([program, ...words]: readonly string[]): string[] {
  if (program === 'npm' && words[0] === 'run') return scripts[words[1] ?? ''] ? [] : ['no such script'];
  return program === 'casepath' ? faultsOfCasepath(words) : [];
}

function faultsOfCasepath([name = '', ...words]: readonly string[]): string[] {
  if (/^--(help|version)$/.test(name)) return [];
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) return ['no such command'];
  const { faults, args } = readOptions(command, words);
  return faults.length > 0 || words.includes('--help') ? faults : argumentFaults(command, words, args);
}

function readOptions(command: CommandDefinition, words: readonly string[]) {
  const faults: string[] = [];
  const args: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const option = command.options.find(({ flags }) => flags.split(' ')[0] === word);
    if (!word.startsWith('--')) args.push(word);
    else if (option === undefined && word !== '--help') faults.push(`no option ${word}`);
    else if (option?.flags.includes('[from..to]')) index += words[index + 1]?.includes('..') ? 1 : 0;
    else if (option?.flags.includes('<')) faults.push(...valueFaults(option.parse, words[++index]));
  }
  return { faults, args };
}

function valueFaults(
  parse: ((text: string, before: unknown) => unknown) | undefined,
  value?: string,
): string[] {
  if (value === undefined) return ['an option without its value'];
  try {
    // A placeholder in capitals stands for any value.
    if (!/^[A-Z]+(=[A-Z]+)?…?$/.test(value)) parse?.(value, undefined);
    return [];
  } catch (error) {
    return [`${value}: ${(error as Error).message}`];
  }
}

/** Running text may name a command alone; a whole command has the arguments that it needs. */
function argumentFaults(
  { args: wanted }: CommandDefinition,
  words: readonly string[],
  args: readonly string[],
) {
  if (words.length === 0) return [];
  const least = wanted.filter((one) => one.startsWith('<')).length;
  const most = wanted.some((one) => one.includes('...')) ? Infinity : wanted.length;
  if (args.length < least) return [`needs ${wanted.join(' ')}`];
  return args.length > most ? [`takes no more than ${wanted.join(' ')}`] : [];
}

describe('scenarios that are shown whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casepath-docs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const whole = all.flatMap((page) =>
    page.fences
      .filter(({ language, note }) => language === 'yaml' && note.startsWith('scenario'))
      .map(({ text, line }, index) => ({ text, at: `${page.path}:${line}`, index })),
  );

  it('there are some', () => {
    expect(whole.length).toBeGreaterThan(2);
  });

  it.each(whole.map((one) => [one.at, one] as const))('%s is well-formed', async (at, { text }) => {
    const file = join(folder, `${at.replaceAll(/\W/g, '-')}.yaml`);
    writeFileSync(file, text);
    expect((await loadScenario(file, {})).warnings).toEqual([]);
  });

  it.each(['send-pathway'])('the example %s is well-formed and runs', async (name) => {
    cpSync(join(ROOT, EXAMPLES), folder, { recursive: true });
    const { model, scenario, warnings } = await loadScenario(join(folder, `${name}.yaml`), { years: 1 });
    expect(warnings).toEqual([]);
    const log = simulate(model, { seed: scenario.seed ?? name, replication: 0 });
    expect(log.length).toBeGreaterThan(1000);
  });
});

describe('every page', () => {
  it('keeps to its width', () => {
    const wide = all
      .filter(({ path }) => NARROW.some((start) => path.startsWith(start)))
      .flatMap((page) =>
        page.lines.flatMap((text, index) =>
          text.length <= WIDEST || isFenced(page, index) || text.startsWith('|')
            ? []
            : [`${page.path}:${index + 1} ${text.length}`],
        ),
      );
    expect(wide).toEqual([]);
  });

  it('names no place of one machine and no registry', () => {
    const here = /(^|[\s"'`(=])\/(work|tmp|root|home|Users|var)\/|\bregistry\.|npmjs/;
    const found = all.flatMap((page) =>
      page.lines.flatMap((text, index) => (here.test(text) ? [`${page.path}:${index + 1} ${text}`] : [])),
    );
    expect(found).toEqual([]);
  });

  it('of the documents stands in the index, or in that of its folder', () => {
    const documents = all.map(({ path }) => path).filter((path) => dirname(path).startsWith('docs'));
    const indexes = documents.filter((path) => path.endsWith('/README.md'));
    const listed = new Set(
      indexes.flatMap((index) =>
        linksOf(readPage(index)).map(({ target }) => posix.join(dirname(index), target.split('#')[0] ?? '')),
      ),
    );
    expect(documents.filter((path) => path !== 'docs/README.md' && !listed.has(path))).toEqual([]);
  });
});
