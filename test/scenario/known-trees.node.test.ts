/** Texts that the build has parsed are read as they are written: values, order of keys, and every place. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepKnownTrees } from '../../src/scenario/keep-known-trees.node.ts';
import { knownTree } from '../../src/scenario/known-trees.node.ts';
import { parseYaml } from '../../src/scenario/parse-yaml.ts';
import { treeOfPlain } from '../../src/scenario/plain-tree.ts';
import { readScenario } from '../../src/scenario/read.node.ts';
import { ScenarioErrors } from '../../src/scenario/problem.ts';
import { isLong } from '../properties/how-often.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const texts = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, readFileSync(join(SCENARIOS, file), 'utf8')] as const);

const folder = mkdtempSync(join(tmpdir(), 'casepath-trees-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const known = (text: string) => {
  keepKnownTrees(folder, [text]);
  const tree = knownTree(folder, text);
  return tree && treeOfPlain(tree, 'file.yaml');
};

describe('a text that was parsed before', () => {
  it.each(texts)('is the same tree: %s', (_, text) => {
    expect(known(text)).toEqual(parseYaml('file.yaml', text).root);
  });

  it('keeps the order of keys that are numbers, anchors and merged keys', () => {
    const text = 'b: &one { 2: x, 1: [true, null, 1.5] }\na: { <<: *one, source: here }\n';
    const read = known(text);
    expect(read).toEqual(parseYaml('file.yaml', text).root);
    expect(JSON.stringify(keysOfFirst(read))).toBe('["2","1"]');
  });

  it.each([
    ['changed since', 'a: 1\n', 'a: 2\n'],
    ['has a mistake', 'a: 1\na: 2\n', 'a: 1\na: 2\n'],
    ['has a number that JSON cannot say', 'a: .inf\n', 'a: .inf\n'],
  ])('is parsed again where it %s', (_, kept, asked) => {
    keepKnownTrees(folder, [kept]);
    expect(knownTree(folder, asked)).toBeUndefined();
  });

  it.runIf(isLong)('gives the same scenario and the same messages', () => {
    keepKnownTrees(
      folder,
      texts.map(([, text]) => text),
    );
    const read = (knownTrees: string, set: string[]) =>
      readScenario('kingston-2015', { shippedDirectory: SCENARIOS, knownTrees, set });
    const [again, anew] = [read(folder, []), read(join(folder, 'nothing'), [])];
    expect(again.scenario).toEqual(anew.scenario);
    expect(again.parameters).toEqual(anew.parameters);
    const problems = (knownTrees: string) => {
      try {
        return read(knownTrees, ['teams.mash.workers=-1', 'teams.mahs.workers=1']);
      } catch (error) {
        return error instanceof ScenarioErrors ? error.problems : error;
      }
    };
    expect(problems(folder)).toEqual(problems(join(folder, 'nothing')));
  });
});

function keysOfFirst(tree: ReturnType<typeof known>): unknown {
  const first = tree?.kind === 'map' ? tree.entries.get('b')?.node : undefined;
  return first?.kind === 'map' ? [...first.entries.keys()] : undefined;
}
