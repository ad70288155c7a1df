/** A log of any length, made without chance. */
import { ChildTable, DetailTable, EventLog, newVocabulary } from '../../src/events/index.ts';

const CHILDREN = 500;

function children(): ChildTable {
  const table = new ChildTable(['M', 'F'], ['WBRI'], []);
  for (let i = 0; i < CHILDREN; i++) {
    table.addChild(`2014-04-01.${i}.1`, table.addFamily(`2014-04-01.${i}`), 0, i % 2, 0, 0);
  }
  return table;
}

export function longLog(events: number, replication = 0): EventLog {
  const vocabulary = newVocabulary();
  const log = new EventLog(replication, vocabulary, children(), new DetailTable(), 525_600);
  const types = Array.from({ length: 50 }, (_, i) => vocabulary.types.add(`something.${i}`));
  const machine = vocabulary.machines.add('contact');
  for (let i = 0; i < events; i++) {
    const child = i % CHILDREN;
    log.append(i >> 3, child, child, machine, 1, types[(i * 7) % 50], 0, 0, 0, i % 3, i - 1, -1);
  }
  return log;
}
