/** What holds of any case: time, instances, clocks, who holds it. */
import type { CaseEvent, MachineInstance } from '../case-file.ts';
import type { Invariant, Journey } from './invariant.ts';
import { breachesAt, openSpans } from './journey-parts.ts';
import { overlaps } from './spans.ts';

/** A chart's own events after the one by which it ended. */
function toldAfterEnd(journey: Journey, { machine, instance, closed, stays }: MachineInstance): CaseEvent[] {
  if (closed === null) return [];
  const own = journey.file.events.filter((event) => event.machine === machine && event.instance === instance);
  const end = own.findIndex(({ minute, state }) => minute === closed && state === stays.at(-1)?.state);
  return own.slice(end + 1);
}

export const everyCaseInvariants: readonly Invariant[] = [
  {
    id: 'time_runs_forwards',
    words: 'Time runs forwards: no child is younger at a later event than at an earlier one.',
    source: 'docs/reference/event.md, minute',
    charts: [],
    check: ({ file }) =>
      file.events.flatMap(({ minute, type }, index) => {
        const before = file.events[index - 1];
        return before !== undefined && minute < before.minute
          ? [{ minute, words: `${type} is told after ${before.type}, which is later` }]
          : [];
      }),
  },
  {
    id: 'one_instance_open',
    words: 'A chart that cannot be open twice is not: the second episode begins when the first is over.',
    source: 'machines/index.ts, concurrent',
    charts: [],
    check: ({ file, concurrent }) =>
      [...new Set(file.instances.map(({ machine }) => machine))]
        .filter((chart) => !concurrent.has(chart))
        .flatMap((chart) => breachesAt(overlaps(openSpans(file, chart)), `${chart} is open twice`)),
  },
  {
    id: 'nothing_after_the_end',
    words: 'Nothing more happens in an episode that is over.',
    source: 'machines/README.md',
    charts: [],
    check: (journey) =>
      journey.file.instances.flatMap((instance) =>
        toldAfterEnd(journey, instance).map(({ minute, type, machine }) => ({
          minute,
          words: `${type} in ${machine}, which is over`,
        })),
      ),
  },
  {
    id: 'clocks_run_forwards',
    words: 'What is due is due after its clock began to run, and is done after that too.',
    source: 'docs/reference/timescales.md',
    charts: [],
    check: ({ file }) =>
      file.clocks
        .filter(({ started, due, done, ended }) => due < started || (done ?? ended ?? due) < started)
        .map(({ started, timescale }) => ({ minute: started, words: `${timescale} runs backwards` })),
  },
  {
    id: 'one_case_holder',
    words: 'In one team one worker at a time holds the case.',
    source: 'report:334-336, 1282-1285',
    charts: [],
    check: ({ file }) =>
      [...new Set(file.workers.map(({ team }) => team))].flatMap((team) =>
        overlaps(file.workers.filter((held) => held.team === team)).map((minute) => ({
          minute,
          words: `two workers of ${team} hold the case`,
        })),
      ),
  },
];
