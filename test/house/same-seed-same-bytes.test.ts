/** What decides a run's bytes knows no wall clock, no free luck and no function that differs between versions of Node. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, placeOf, sourceFiles } from './source-files.ts';

const DETERMINISTIC = [
  'machines',
  'src/statechart',
  'src/events',
  'src/scenario',
  'src/simulation',
  'src/casefile',
  'src/indicators',
];

const FORBIDDEN_CALLS = ['Math.random', 'Math.pow', 'Date.now', 'performance.now', 'crypto.randomUUID'];

function breaks(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) && FORBIDDEN_CALLS.includes(node.getText())) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
    return 'new Date()';
  }
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken) return '**';
  if (node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return '**=';
  if (ts.isCallExpression(node) && /\.(toLocale\w+|localeCompare)$/.test(node.expression.getText())) {
    return node.expression.getText();
  }
  return undefined;
}

describe('same seed, same bytes', () => {
  it.each(DETERMINISTIC)('%s knows no clock, no free luck and no power', (folder) => {
    const found = sourceFiles(folder)
      .filter((file) => !file.path.endsWith('.node.ts'))
      .flatMap((file) =>
        [...nodesOf(file.tree)].flatMap((node) => {
          const what = breaks(node);
          return what === undefined ? [] : [`${placeOf(file, node)} ${what}`];
        }),
      );
    expect(found).toEqual([]);
  });

  it('would find them', () => {
    const source = 'const a = Math.random() + Date.now() + 2 ** 3 + Math.pow(2, 3); const b = new Date();';
    const tree = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
    const found = [...nodesOf(tree)].map(breaks).filter((what) => what !== undefined);
    expect(found.sort()).toEqual(['**', 'Date.now', 'Math.pow', 'Math.random', 'new Date()']);
  });
});
