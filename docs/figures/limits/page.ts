/** docs/background/limits.md and its pictures, made from the results. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { limitPictures } from './pictures.ts';
import type { LimitResults } from './results.ts';
import { limitTables } from './tables.ts';

const FOLDER = new URL('../../background/', import.meta.url);
const PAGE = 'limits.md';

/** Text of each file of the page, by its path: the page with its tables written anew, and its pictures. */
export async function limitPage(results: LimitResults): Promise<Readonly<Record<string, string>>> {
  const path = (name: string): string => fileURLToPath(new URL(name, FOLDER));
  const tables = limitTables(results);
  const written = readFileSync(path(PAGE), 'utf8');
  const whole = written.replaceAll(
    /(?<=<!-- table (\w+) -->\n)[^]*?(?=<!-- end of table -->)/g,
    (_, name: string) => {
      const table = tables[name];
      if (table === undefined) throw new Error(`${PAGE} wants a table ${name}, and there is none`);
      return `\n${table}\n\n`;
    },
  );
  const options = await resolveConfig(path(PAGE));
  const pictures = Object.entries(limitPictures(results)).map(([name, text]) => [path(name), text] as const);
  return Object.fromEntries([
    [path(PAGE), await format(whole, { ...options, parser: 'markdown' })],
    ...pictures,
  ]);
}
