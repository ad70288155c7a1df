/** `casepath scenarios`: which scenarios there are, each with its question. */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import type { CommandOptions } from '../command-options.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { wrap } from '../format/table.ts';
import { scenarioFiles, typed } from '../places.ts';
import { print, printJson, say } from '../terminal/output.ts';
import { styled } from '../terminal/style.ts';

interface ScenarioHead {
  readonly name: string;
  readonly title: string | null;
  readonly question: string | null;
  readonly extends: string | null;
  readonly file: string;
}

/** What stands at the top of a scenario file, as far as it can be read: a broken file is listed too. */
function readHead(name: string, file: string): ScenarioHead {
  const document = parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' });
  const text = (key: string): string | null => {
    const value: unknown = document.has(key) ? document.get(key) : null;
    return typeof value === 'string' ? value.trim() : null;
  };
  return {
    name,
    title: text('title'),
    question: text('question'),
    extends: text('extends'),
    file: typed(file),
  };
}

export async function scenarios(_: readonly string[], options: CommandOptions): Promise<ExitCode> {
  const heads = [...scenarioFiles()].map(([name, file]) => readHead(name, file));
  if (options.json) {
    await printJson({ command: 'scenarios', scenarios: heads });
    return EXIT.done;
  }
  for (const head of heads) await print(...describe(head), '');
  const first = heads[0];
  if (first) say(`Next: casepath run ${first.name}`);
  return EXIT.done;
}

function describe(head: ScenarioHead): string[] {
  const name = styled('bold', head.name) + (head.extends === null ? '' : `  changes ${head.extends}`);
  return [
    name,
    ...(head.title === null ? [] : wrap(head.title, 80, 2)),
    ...(head.question === null ? [] : wrap(head.question, 80, 2)),
  ];
}
