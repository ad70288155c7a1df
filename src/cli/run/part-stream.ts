/** The parts of a log as they come through a port. */
import { on } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { PassedPart } from './job.ts';

/** Listens at once, so that nothing is missed; the port is closed after the last part. */
export function partsFrom(port: MessagePort): AsyncIterable<PassedPart> {
  const messages = on(port, 'message');
  return until(messages, port);
}

async function* until(messages: AsyncIterable<unknown[]>, port: MessagePort): AsyncGenerator<PassedPart> {
  try {
    for await (const [part] of messages) {
      if (part === null) return;
      yield part as PassedPart;
    }
  } finally {
    port.close();
  }
}

/** The memory of a chunk's columns: it can be handed to another thread without a copy, and is then gone here. */
export function buffersOf({ chunk }: PassedPart): ArrayBuffer[] {
  const buffers = Object.values(chunk).flatMap((column: unknown) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
  return [...new Set(buffers)];
}
