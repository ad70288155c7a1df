/** Oracles without chance: what is wrong, in words; nothing where all is as it must be. */
import { tell } from '../../engine/tiny.ts';
import { replications } from '../../queue.ts';
import { minutesOf } from '../readings.ts';
import { classesText } from './priorities.ts';

/** Times at which work was broken off by work that is no more urgent. */
export function equalsBrokenOff(): string[] {
  const text = classesText(1, 0.1, [0.3, 0.4], ['priority: 2, interrupts: true', 'priority: 2']);
  return [...replications(text, 1, 'equals')].flatMap((log) =>
    minutesOf(log, 'task.interrupted').map((minute) => `broken off at minute ${minute}`),
  );
}

/** A stream by the clock whose stays have a fixed length. */
export interface Clock {
  readonly name: string;
  readonly every: string;
  readonly length: string;
}

export const clocksText = (...streams: readonly Clock[]): string => `
source: "assumption: clocks that strike together"
start: 2015-01-01
years: 0.01
machines:
${streams
  .map(
    ({ name }) => `  - name: ${name}
    opens: [${name}.came]
    config:
      initial: outside
      states: { outside: { on: { ${name}.came: here } }, here: { on: { ${name}.left: gone } }, gone: { type: final } }
`,
  )
  .join('')}arrivals:
${streams.map(({ name, every }) => `  ${name}: { event: ${name}.came, every: ${every}, prefix: "${name} " }\n`).join('')}stages:
${streams.map(({ name, length }) => `  ${name}.here: { duration: ${length}, outcomes: [{ event: ${name}.left, otherwise: true }] }\n`).join('')}`;

/** What was appointed first happens first, so who came first leaves first. */
const IN_ORDER = 'slow.left, slow.came, quick.left, quick.came';

/** Minutes in which two clocks strike together, and what happens out of order then. */
export function tiesOutOfOrder(): string[] {
  const text = clocksText(
    { name: 'slow', every: '240 min', length: '240 min' },
    { name: 'quick', every: '120 min', length: '120 min' },
  );
  const rows = [...replications(text, 1, 'ties')].flatMap(tell);
  return [240, 480, 720, 960].flatMap((minute) => {
    const types = rows.filter((row) => row.minute === minute).map(({ type }) => type);
    return types.join(', ') === IN_ORDER ? [] : [`at minute ${minute}: ${types.join(', ')}`];
  });
}
