/** A log as rows of names: equal rows are equal logs, however their names are numbered. */
import type { EventChunk, EventSource } from '../../src/events/index.ts';

function readableEvent(source: EventSource, chunk: EventChunk, row: number): Record<string, unknown> {
  const { vocabulary, children, details } = source;
  return {
    sequence: chunk.start + row,
    minute: chunk.minute[row],
    child: children.ids[chunk.child[row]] ?? null,
    family: children.families[chunk.family[row]] ?? null,
    adopter: children.adopters[chunk.adopter[row]] ?? null,
    machine: vocabulary.machines.names[chunk.machine[row]],
    instance: chunk.instance[row],
    type: vocabulary.types.names[chunk.type[row]],
    state: vocabulary.states.names[chunk.state[row]],
    activity: vocabulary.activities.names[chunk.activity[row]],
    team: vocabulary.teams.names[chunk.team[row]],
    worker: chunk.worker[row],
    cause: chunk.cause[row],
    detail: details.rows[chunk.detail[row]] ?? null,
  };
}

export const readableEvents = (source: EventSource): Record<string, unknown>[] =>
  [...source.chunks()].flatMap((chunk) =>
    Array.from({ length: chunk.length }, (_, row) => readableEvent(source, chunk, row)),
  );

export const readableChildren = ({ children }: EventSource): Record<string, unknown>[] =>
  children.ids.map((child, row) => ({
    child,
    family: children.families[children.family[row]],
    born: children.born[row],
    sex: children.sexes[children.sex[row]],
    ethnicity: children.ethnicities[children.ethnicity[row]],
    attributes: children.attributes.filter((_, bit) => (children.attributeBits[row] & (1 << bit)) !== 0),
  }));
