/** What holds in every log, whatever its machines: `docs/reference/event.md`, "Order, and what holds in every log". */
import type { EventChunk } from './chunk.ts';
import { eventFinding, type Finding } from './finding.ts';
import type { EventSource } from './log.ts';
import { TaskOrder } from './task-order.ts';
import { WORK_MACHINE } from './vocabulary.ts';
import { WorkerPresence, type PresenceFault } from './worker-presence.ts';

/**
 * The first event that breaks each rule: time never falls, a cause comes before, a task's events have their order, the
 * codes are those of the event's type, and nobody works who is away.
 * (That sequences have no gap cannot be seen in memory, where the place is the sequence.)
 */
export function brokenRules(source: EventSource): Finding[] {
  const findings: (Finding | null)[] = [null, null, null, null, null];
  const order = new TaskOrder();
  const presence = new WorkerPresence(source.details);
  let last = -Infinity;
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const sequence = chunk.start + row;
      const minute = chunk.minute[row];
      if (minute < last) findings[0] ??= timeFell(source, sequence, minute, last);
      if (chunk.cause[row] >= sequence) findings[1] ??= causeAfter(source, sequence, chunk.cause[row]);
      if (chunk.machine[row] === WORK_MACHINE) {
        const fault = order.take(chunk, row);
        if (fault) findings[2] ??= outOfOrder(source, sequence, chunk.type[row], chunk.activity[row], fault);
        const absence = presence.take(chunk, row);
        if (absence) findings[4] ??= notThere(source, chunk, row, absence);
      }
      if (chunk.detail[row] >= 0)
        findings[3] ??= otherCodes(source, sequence, chunk.type[row], chunk.detail[row]);
      last = minute;
    }
  }
  return findings.filter((finding) => finding !== null);
}

const timeFell = ({ replication }: EventSource, sequence: number, minute: number, last: number): Finding =>
  eventFinding(
    replication,
    sequence,
    `minute ${minute}`,
    `minute ${last} or later`,
    `time runs back: it happens in minute ${minute}, and the event before it in minute ${last}`,
  );

const causeAfter = ({ replication }: EventSource, sequence: number, cause: number): Finding =>
  eventFinding(
    replication,
    sequence,
    `cause ${cause}`,
    `a cause below ${sequence}`,
    `its cause is event ${cause}, which does not come before it`,
  );

function otherCodes(
  { replication, vocabulary, details }: EventSource,
  sequence: number,
  type: number,
  detail: number,
): Finding | null {
  const name = vocabulary.types.names[type];
  const found = details.rows[detail]?.type ?? 'nothing';
  if (found === name) return null;
  const sentence = `it is ${name}, and its detail ${detail} is a row of ${found}`;
  return eventFinding(replication, sequence, `codes of ${found}`, `codes of ${name}`, sentence);
}

function outOfOrder(
  { replication, vocabulary }: EventSource,
  sequence: number,
  type: number,
  activity: number,
  { found, expected }: { readonly found: string; readonly expected: string },
): Finding {
  const name = vocabulary.types.names[type];
  return eventFinding(
    replication,
    sequence,
    `${name} after ${found}`,
    `${name} after ${expected}`,
    `${name} of ${vocabulary.activities.names[activity]} follows ${found}, and may only follow ${expected}`,
  );
}

function notThere(
  { replication, vocabulary }: EventSource,
  chunk: EventChunk,
  row: number,
  { found, expected }: PresenceFault,
): Finding {
  const type = vocabulary.types.names[chunk.type[row]];
  const who = `worker ${chunk.worker[row]} of ${vocabulary.teams.names[chunk.team[row]]}`;
  const sentence = `${type} of ${who}, who ${found}: it takes ${expected}`;
  return eventFinding(replication, chunk.start + row, `${who} ${found}`, expected, sentence);
}
