/** The pages and pictures of `docs/pathway/` say what the charts do. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { interplayDrawing } from '../../docs/figures/pathway/interplay-picture.ts';
import { pathwayPages } from '../../docs/figures/pathway/pages.ts';
import { machines } from '../../machines/index.ts';
import { journey } from '../../machines/journey.ts';
import { overlaps } from '../cli/chart/overlaps.ts';

const FOLDER = new URL('../../docs/pathway/', import.meta.url);
const options = await resolveConfig(new URL('README.md', FOLDER));
const made = new Map<string, string>();
for (const [name, text] of await pathwayPages()) {
  made.set(name, name.endsWith('.md') ? await format(text, { ...options, parser: 'markdown' }) : text);
}

if (process.env['UPDATE'] !== undefined) {
  for (const name of readdirSync(FOLDER)) if (!made.has(name)) rmSync(new URL(name, FOLDER));
  for (const [name, text] of made) writeFileSync(new URL(name, FOLDER), text);
}

describe('the pages of the pathway', () => {
  it('are these and no others', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...made.keys()].sort());
  });

  it.each([...made])('%s is what the charts make', (name, text) => {
    const file = new URL(name, FOLDER);
    expect(existsSync(file) && readFileSync(file, 'utf8') === text).toBe(true);
  });

  it('every chart has its place in the journey, and one only', () => {
    expect(journey.flatMap((part) => part.machines).sort()).toEqual(Object.keys(machines).sort());
  });
});

describe('the picture of what one chart causes in another', () => {
  it('has nothing that lies over another or is cut off', async () => {
    expect(overlaps(await interplayDrawing())).toEqual([]);
  });
});
