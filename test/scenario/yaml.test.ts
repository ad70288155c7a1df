/** What is wrong with the YAML itself, and what would take the reader down. */
import { describe, expect, it } from 'vitest';
import { problemsOf, readText, shown } from './memory-files.ts';

describe('a text that is no YAML', () => {
  it.each([
    [
      'a tab',
      'teams:\n\tmash: { workers: 3 }',
      '2:1 : a tab indents this line (YAML is indented with spaces only)',
    ],
    [
      'an empty file',
      '',
      '1:1 : the file is empty (begin with extends: kingston-2015, or with start: and machines:)',
    ],
    [
      'only a comment',
      '# later\n',
      '1:1 : the file is empty (begin with extends: kingston-2015, or with start: and machines:)',
    ],
    [
      'a key twice',
      'years: 1\ntitle: A\nyears: 2',
      '3:1 years: this key is there already, in line 1 (keep one of the two)',
    ],
    [
      'a key twice in braces',
      'teams: { a: { workers: 1, workers: 2, source: what-if } }',
      '1:27 teams.a.workers: this key is there already, in line 1 (keep one of the two)',
    ],
    ['a text', 'hello', '1:1 : "hello" is not a scenario (a scenario is a mapping: key: value, one a line)'],
    [
      'a list',
      '- a\n- b',
      '1:1 : a list is not a scenario (a scenario is a mapping: key: value, one a line)',
    ],
    [
      'two documents',
      'years: 1\n---\nyears: 2',
      '2:1 : a second document begins here (a scenario is one document: remove the ---)',
    ],
    [
      'an open bracket',
      'machines: [a, b\nyears: 1',
      '2:1 : the indentation fits nothing above, or a bracket above is not closed (entries of one mapping or list begin in one column)',
    ],
    [
      'an open quote',
      'title: "A',
      '1:10 : something is not closed here: a quote, a bracket, or a key without ":" (quotes and brackets come in pairs; "key: value" has a space after the colon)',
    ],
    [
      'a missing comma',
      'population: { children: 1 source: x }',
      '1:25 : a comma is missing in the braces or brackets ({ a: 1, b: 2 })',
    ],
    [
      'a colon in a text',
      'title: Kingston: a borough',
      '1:8 : a second ": " in this line (put the text in quotes, or the second key on a line of its own)',
    ],
    [
      'a value and entries',
      'teams: 1\n  mash: 2',
      '1:8 : the line below is indented as if it belonged to this value (a key has either a value on its line or entries below it)',
    ],
    [
      'a key out of line',
      'teams:\n  - 1\n years: 1',
      '3:1 : the indentation fits nothing above, or a bracket above is not closed (entries of one mapping or list begin in one column)',
    ],
    [
      'a reserved sign',
      'title: @me',
      '1:8 : a value cannot begin with this character (put the text in quotes)',
    ],
    [
      'a tag',
      'title: !!python/object 1',
      '1:8 : a tag (!) means nothing here (remove it, or put the text in quotes)',
    ],
    ['a list as a key', '? [a]\n: 1', '1:3 : a key is a single text (key: value)'],
    [
      'an alias of nothing',
      'title: *me',
      '1:8 title: *me refers to nothing (mark a value above with &me, or put the text in quotes)',
    ],
    ['a name that no key may have', '__proto__: { a: 1 }', '1:1 __proto__: this name cannot be a key'],
    ['<< of a number', 'people:\n  <<: 3', '2:3 people.<<: << takes a mapping, or a list of mappings'],
  ])('%s', (_, text, problem) => {
    expect(problemsOf(text).map(shown)).toEqual([problem]);
  });

  it('a key written twice does not hide what else is wrong', () => {
    expect(problemsOf('years: 1\nyears: 2\nstart: soon').map((one) => one.code)).toEqual([
      'key-twice',
      'date-form',
    ]);
  });
});

describe('a text that would take the reader down', () => {
  it.each([
    ['brackets', 'machines: ' + '['.repeat(50_000)],
    ['brackets over lines', 'machines: ' + '[\n '.repeat(5_000)],
    ['list signs', '- '.repeat(50_000)],
    ['indentation', Array.from({ length: 1_000 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['brackets that close', `machines: ${'['.repeat(101)}${']'.repeat(101)}`],
  ])('is refused where it is nested too deeply: %s', (_, text) => {
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'too-deep', file: 'a.yaml' });
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
  });

  it('is told the place where it becomes too deep', () => {
    expect(problemsOf(`machines:\n  ${'['.repeat(200)}`)).toMatchObject([{ line: 2, column: 103 }]);
  });

  it('brackets in texts and comments do not count', () => {
    const brackets = '['.repeat(500);
    expect(readText(`title: "${brackets}" # ${brackets}\nnote: a ${brackets}`).scenario.title).toBe(brackets);
  });

  it('is refused where aliases multiply beyond measure', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]`;
    const bomb = [
      'a: &a [1, 2]',
      level('b', 'a'),
      level('c', 'b'),
      level('d', 'c'),
      level('e', 'd'),
      level('f', 'e'),
      level('g', 'f'),
    ];
    expect(problemsOf(bomb.join('\n')).map(shown)).toEqual([
      '6:7 f: with its aliases written out this has more than 200000 values',
    ]);
  });

  it('is refused where an alias stands in itself', () => {
    expect(problemsOf('people: &p\n  a: *p').map(shown)).toEqual([
      '2:6 people.a: *p stands inside &p, so it never ends',
    ]);
  });

  it('is refused where it is longer than any scenario', () => {
    expect(problemsOf(`# ${'x'.repeat(8_000_000)}`)).toMatchObject([
      { code: 'too-long', line: 1, column: 1 },
    ]);
  });
});

describe('YAML that is fine', () => {
  it('anchors, aliases and << stand for what they name', () => {
    const text = [
      'source: what-if',
      'people:',
      '  default: &p { sex: &sex { M: 0.5, F: 0.5 }, attributes: { disabled: 0.1 } }',
      '  others:',
      '    <<: *p',
      '    attributes: { disabled: 0.2 }',
      '  third: { sex: *sex }',
    ].join('\n');
    const { scenario, at } = readText(text);
    expect(scenario.people).toEqual({
      default: { sex: { M: 0.5, F: 0.5 }, attributes: { disabled: 0.1 } },
      others: { sex: { M: 0.5, F: 0.5 }, attributes: { disabled: 0.2 } },
      third: { sex: { M: 0.5, F: 0.5 } },
    });
    expect(at('people.others.sex.M')).toEqual({ file: 'a.yaml', line: 3, column: 32 });
    expect(at('people.third.sex.M')).toEqual({ file: 'a.yaml', line: 3, column: 32 });
    expect(at('people.others.attributes.disabled')).toEqual({ file: 'a.yaml', line: 6, column: 29 });
  });

  it('an anchor that is set again stands for the later value from there on', () => {
    const text = 'title: &x A\nquestion: *x\nexpect: &x B\nnote: *x';
    expect(readText(text).scenario).toEqual({ title: 'A', question: 'A', expect: 'B', note: 'B' });
  });

  it('a byte order mark, CRLF and signs beyond ASCII', () => {
    const { scenario, at } = readText('\uFEFFtitle: Zoë’s 🏠\r\nyears: 2\r\n');
    expect(scenario).toEqual({ title: 'Zoë’s 🏠', years: 2 });
    expect(at('years')).toEqual({ file: 'a.yaml', line: 2, column: 8 });
  });

  it('a seed that is a number is its digits', () => {
    expect(readText('seed: 42').scenario.seed).toBe('42');
  });
});
