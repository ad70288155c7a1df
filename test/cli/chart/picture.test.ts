/** Pictures of charts: every state and event is there, nothing lies over another, nothing is cut off. */
import { describe, expect, it } from 'vitest';
import { events, machines } from '../../../machines/index.ts';
import { chartDrawing, chartPicture } from '../../../src/cli/chart/picture/chart-picture.ts';
import { chartStates } from '../../../src/cli/chart/chart-states.ts';
import type { ChartDrawing } from '../../../src/cli/chart/picture/drawing.ts';
import { isLong } from '../../properties/how-often.ts';
import { overlaps } from './overlaps.ts';

/** In the short run a few: that the pictures are those of `docs/pathway/` is looked at in any run. */
const FEW = new Set(['assessment', 'contact', 'looked_after', 'protection']);
const drawings = new Map<string, ChartDrawing>();
for (const [name, entry] of Object.entries(machines))
  if (isLong || FEW.has(name)) drawings.set(name, await chartDrawing(entry, events));

describe('each chart', () => {
  it.each([...drawings])('%s: nothing lies over another or is cut off', (_, drawing) => {
    expect(overlaps(drawing)).toEqual([]);
  });

  it.each([...drawings])('%s: every state is drawn once', (name, drawing) => {
    const paths = chartStates(machines[name].machine).map(({ path }) => path);
    expect(drawing.states.map(({ path }) => path).sort()).toEqual(paths.filter((path) => path !== '').sort());
  });

  it.each([...drawings])('%s: every event stands in it in words', (name, drawing) => {
    const words = wordsOf(drawing);
    const types = chartStates(machines[name].machine).flatMap(({ transitions }) =>
      transitions.map(({ event }) => event),
    );
    const missing = types.filter((type) => !words.includes(spaceless(events[type]?.label ?? type)));
    expect(missing).toEqual([]);
  });
});

const spaceless = (text: string): string => text.replaceAll(/\s/g, '');

const wordsOf = ({ edges, states, panel }: ChartDrawing): string =>
  spaceless(
    [
      ...edges.flatMap(({ label }) => label?.lines ?? []),
      ...states.flatMap(({ notes }) => notes.flatMap(({ lines }) => lines)),
      ...(panel?.cells ?? []).flatMap((cell) => cell.events.lines),
    ].join(''),
  );

describe('a fault would be found', () => {
  const drawing = drawings.get('assessment')!;
  const moved = (path: string, by: number): ChartDrawing => ({
    ...drawing,
    states: drawing.states.map((state) => (state.path === path ? { ...state, y: state.y + by } : state)),
  });

  it('a box that is moved', () => {
    expect(overlaps(moved('decision', 30)).length).toBeGreaterThan(0);
  });

  it('a picture that is too small', () => {
    expect(overlaps({ ...drawing, height: drawing.height - 60 })).toContainEqual(
      expect.stringContaining('is cut off'),
    );
  });

  it('a label on a title', () => {
    const { title } = drawing.states.find(({ path }) => path === 'in_progress')!;
    const edges = drawing.edges.map((edge) => (edge.label === null ? edge : { ...edge, label: title }));
    expect(overlaps({ ...drawing, edges })).toContainEqual(expect.stringContaining('title of in_progress'));
  });
});

describe('the SVG', () => {
  it('says what it shows to those who do not see it, and knows a light and a dark page', async () => {
    const svg = await chartPicture(machines['assessment'], events);
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="t d">\n<title id="t">Referral and assessment</,
    );
    expect(svg).toMatch(/<desc id="d">A statechart of 19 states\. It begins in: Not open\./);
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('is the same each time', async () => {
    const once = await chartPicture(machines['missing'], events);
    expect(await chartPicture(machines['missing'], events)).toBe(once);
  });
});
