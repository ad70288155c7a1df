/** `npm run figures`: makes the pictures and tables of docs/background/limits.md anew. */
import { writeFileSync } from 'node:fs';
import { limitPage } from './limits/page.ts';
import { limitResults } from './limits/results.ts';

for (const [path, text] of Object.entries(await limitPage(limitResults()))) {
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
