/** A log as plain data, so that it can pass from one thread to another. */
import {
  ChildTable,
  DetailTable,
  NameList,
  type EventChunk,
  type EventSource,
  type PlainChildren,
} from '../../events/index.ts';

export interface PackedLog {
  readonly replication: number;
  readonly horizon: number;
  readonly vocabulary: Readonly<Record<keyof EventSource['vocabulary'], readonly string[]>>;
  readonly children: PlainChildren;
  readonly details: DetailTable['rows'];
  readonly chunks: readonly EventChunk[];
}

export function packLog(source: EventSource): PackedLog {
  const { machines, types, states, activities, teams } = source.vocabulary;
  return {
    replication: source.replication,
    horizon: source.horizon,
    vocabulary: {
      machines: machines.names,
      types: types.names,
      states: states.names,
      activities: activities.names,
      teams: teams.names,
    },
    children: source.children.toPlain(),
    details: source.details.rows,
    chunks: [...source.chunks()],
  };
}

/** The memory of a log's columns: it can be handed to another thread without a copy, and is then gone here. */
export function buffersOf({ chunks }: PackedLog): ArrayBuffer[] {
  const buffers = chunks.flatMap((chunk) =>
    Object.values(chunk).flatMap((column: unknown) =>
      ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
    ),
  );
  return [...new Set(buffers)];
}

export function unpackLog(log: PackedLog): EventSource {
  const children = ChildTable.fromPlain(log.children);
  const details = new DetailTable();
  for (const { type, codes } of log.details) details.add(type, codes);
  const { machines, types, states, activities, teams } = log.vocabulary;
  return {
    replication: log.replication,
    horizon: log.horizon,
    vocabulary: {
      machines: new NameList(machines),
      types: new NameList(types),
      states: new NameList(states),
      activities: new NameList(activities),
      teams: new NameList(teams),
    },
    children,
    details,
    chunks: () => log.chunks,
  };
}
