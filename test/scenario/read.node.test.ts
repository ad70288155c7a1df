/** Scenarios on disk: found by path or name, and what else a path may lead to. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMachineFiles, readScenario } from '../../src/scenario/index.node.ts';
import type { Problem } from '../../src/scenario/index.ts';
import { problemsIn, shown } from './memory-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'casepath-scenario-'));
const shipped = join(folder, 'shipped');
const path = (name: string): string => join(folder, name);

const read = (name: string) => readScenario(name, { shippedDirectory: shipped });
const refused = (name: string): readonly Problem[] => problemsIn(() => read(name));

/** The problem without the folder of this test. */
const told = (name: string): string[] =>
  refused(name).map((one) => `${one.file}:${shown(one)}`.replaceAll(`${folder}/`, ''));

beforeAll(() => {
  mkdirSync(join(folder, 'sub'));
  mkdirSync(shipped);
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'shipped/base.yaml': 'years: 1\ntitle: Base',
    'shipped/other.yml': 'years: 2',
    'w.yaml': 'extends: base\nreplications: 2',
    'sub/x.yaml': 'extends: ../w.yaml\nseed: x',
    'sub/wrong.yaml': 'extends: ../v.yaml',
    'sub/by-name.yaml': 'extends: bese',
    'round.yaml': 'extends: ./round.yaml',
    'zeros.yaml': new Uint8Array([0x61, 0x3a, 0x0a, 0x00, 0x01, 0x02]),
    'image.yaml': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]),
    'utf16.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    'latin.yaml': new Uint8Array([0x61, 0x3a, 0x20, 0x0a, 0x62, 0x3a, 0x20, 0xe9, 0x0a]),
    'empty.yaml': '',
    'machine.json': '{ "initial": "a", "states": { "a": {} } }',
    'broken.json': '{ "initial": "a",\n  "states": { a: {} } }',
    'with-machine.yaml': 'machines: [{ name: m, file: ./machine.json, opens: [x.y] }]',
    'with-broken.yaml': 'machines: [{ name: m, file: ./broken.json, opens: [x.y] }]',
    'without-machine.yaml': 'machines:\n  - { name: m, file: ./machin.json, opens: [x.y] }',
    'sub/machine-of-base.yaml': 'extends: ../with-machine.yaml',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
  symlinkSync(path('round.yaml'), path('sub/link.yaml'));
  writeFileSync(path('over-link.yaml'), 'extends: sub/link.yaml');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a scenario', () => {
  it('is found by its path, and by its name among those that are shipped', () => {
    expect(read(path('w.yaml')).scenario).toEqual({ years: 1, replications: 2 });
    expect(read('base').scenario.title).toBe('Base');
    expect(read('other').scenario.years).toBe(2);
  });

  it('extends relative to its own file, or a shipped one by name', () => {
    const { scenario, files } = read(path('sub/x.yaml'));
    expect(scenario).toEqual({ years: 1, replications: 2, seed: 'x' });
    expect(files.map((file) => file.replace(`${folder}/`, ''))).toEqual([
      'sub/x.yaml',
      'w.yaml',
      'shipped/base.yaml',
    ]);
  });

  it('is the same file however it is reached: a circle through a link is found', () => {
    expect(refused(path('over-link.yaml'))).toMatchObject([{ code: 'extends-cycle' }]);
    expect(refused(path('round.yaml'))).toMatchObject([{ code: 'extends-cycle', line: 1, column: 10 }]);
  });
});

describe('a path that leads to no scenario', () => {
  it.each([
    ['nowhere', 'v.yaml', 'v.yaml:1:1 : does not exist → w.yaml'],
    ['a folder', 'sub', 'sub:1:1 : is a folder (give the path of a YAML file)'],
    ['through a file', 'w.yaml/x.yaml', 'w.yaml/x.yaml:1:1 : does not exist'],
    [
      'an empty file',
      'empty.yaml',
      'empty.yaml:1:1 : the file is empty (begin with extends: kingston-2015, or with start: and machines:)',
    ],
    ['zeros', 'zeros.yaml', 'zeros.yaml:2:1 : this is not a text file (a scenario is YAML in UTF-8)'],
    ['a picture', 'image.yaml', 'image.yaml:1:1 : this is not a text file (a scenario is YAML in UTF-8)'],
    [
      'UTF-16',
      'utf16.yaml',
      'utf16.yaml:1:1 : this is not UTF-8 but looks like UTF-16 (save the file as UTF-8)',
    ],
    [
      'Latin-1',
      'latin.yaml',
      'latin.yaml:2:4 : this is not UTF-8 but looks like another encoding (save the file as UTF-8)',
    ],
  ])('%s', (_, name, problem) => {
    expect(told(path(name))).toEqual([problem]);
  });

  it('a name that nobody ships is told with the nearest and all of them', () => {
    expect(refused('bass').map(shown)).toEqual([
      '1:1 : is neither a file nor a shipped scenario (shipped: base, other) → base',
    ]);
  });

  it('in extends is told where extends says so', () => {
    expect(told(path('sub/wrong.yaml'))).toEqual([
      'sub/wrong.yaml:1:10 extends: "../v.yaml" does not exist → ../w.yaml',
    ]);
    expect(told(path('sub/by-name.yaml'))).toEqual([
      'sub/by-name.yaml:1:10 extends: "bese" is neither a file nor a shipped scenario (shipped: base, other) → base',
    ]);
  });
});

describe('a machine in a file', () => {
  const machine = { initial: 'a', states: { a: {} } };

  it('is read relative to the file that names it, also through extends', () => {
    for (const name of ['with-machine.yaml', 'sub/machine-of-base.yaml'])
      expect([...readMachineFiles(read(path(name)))]).toEqual([['./machine.json', machine]]);
  });

  it('that is no JSON is told with the place in it', () => {
    expect(problemsIn(() => readMachineFiles(read(path('with-broken.yaml'))))).toMatchObject([
      { code: 'json-form', file: './broken.json', line: 2, column: 15 },
    ]);
  });

  it('that is not there is told with the nearest name', () => {
    expect(problemsIn(() => readMachineFiles(read(path('without-machine.yaml'))))).toMatchObject([
      { code: 'file-missing', line: 2, column: 22, nearest: 'machine.json' },
    ]);
  });
});
