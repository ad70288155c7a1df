/** `npm run validation`: makes docs/validation.md anew of what is kept. */
import { writeFileSync } from 'node:fs';
import { readMeasured } from '../report/measured.ts';
import { readAllKept } from './kept.ts';
import { validationPage } from './page.ts';

writeFileSync(
  new URL('../../validation.md', import.meta.url),
  await validationPage(readAllKept(), readMeasured()),
);
