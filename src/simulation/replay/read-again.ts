/** Reads an imported log through the charts again: its states and what does not fit them must be what the import found. */
import { eventFinding, fileFinding, type Finding } from '../../events/finding.ts';
import type { EventSource } from '../../events/log.ts';
import { WORK_MACHINE } from '../../events/vocabulary.ts';
import { ChartReading } from './chart-reading.ts';
import type { ReplayRules } from './rules.ts';

/** @param misfits how many events the import found that the charts do not have so */
export function readAgain(source: EventSource, rules: ReplayRules, misfits: number): Finding[] {
  const { vocabulary } = source;
  const reading = new ChartReading(source, rules);
  let found = 0;
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      if (chunk.machine[row] === WORK_MACHINE) continue;
      const [taken] = reading.take({
        minute: chunk.minute[row],
        child: chunk.child[row],
        family: chunk.family[row],
        adopter: chunk.adopter[row],
        type: chunk.type[row],
        detail: chunk.detail[row],
        machine: vocabulary.machines.names[chunk.machine[row]],
        instance: chunk.instance[row],
      });
      if (taken?.misfit !== null) found++;
      const state = vocabulary.states.names[chunk.state[row]];
      if (taken?.state !== state) return [otherState(source, chunk.start + row, state, taken?.state ?? '')];
    }
  }
  return found === misfits ? [] : [otherMisfits(found, misfits)];
}

function otherState(
  { replication }: EventSource,
  sequence: number,
  found: string,
  expected: string,
): Finding {
  const words = (state: string): string => (state === '' ? 'no state' : state);
  const sentence = `the log says that it leads to ${words(found)}, and by the charts it leads to ${words(expected)}`;
  return eventFinding(replication, sequence, words(found), words(expected), sentence);
}

function otherMisfits(found: number, said: number): Finding {
  const sentence = `${said} events are said not to be as the charts have it, and there are ${found}`;
  return fileFinding('manifest.json imported.misfits', String(said), String(found), sentence);
}
