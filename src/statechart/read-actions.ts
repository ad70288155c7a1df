/** Reads actions: events that are emitted or raised as written; everything else that would do something is refused. */
import type { ChartAction } from './definition.ts';
import { hasProperties, listOf } from './raw-config.ts';
import type { Place, Reading } from './reading.ts';
import type { RefusalKind } from './refusals.ts';
import type { EmittedEvent } from './table.ts';

/** XState's own actions by the type that each carries. */
const REFUSED_TYPES: Readonly<Record<string, RefusalKind>> = {
  'xstate.assign': 'assign',
  'xstate.spawnChild': 'spawn',
  'xstate.stopChild': 'stopChild',
  'xstate.sendTo': 'sendTo',
  'xstate.enqueueActions': 'enqueueActions',
  'xstate.cancel': 'cancel',
  'xstate.log': 'log',
};

export function readActions(reading: Reading, raw: unknown, place: Place): readonly ChartAction[] {
  return listOf(raw).flatMap((action) => readAction(reading, action, place) ?? []);
}

function readAction(reading: Reading, raw: unknown, place: Place): ChartAction | undefined {
  if (typeof raw === 'function') return readFunction(reading, raw, place, '');
  const name = typeof raw === 'string' ? raw : (raw as { readonly type: string }).type;
  const meaning = reading.actions[name];
  // XState does nothing for a name without a meaning, so nothing is lost.
  return meaning === undefined ? undefined : readFunction(reading, meaning, place, name);
}

function readFunction(reading: Reading, raw: unknown, place: Place, named: string): ChartAction | undefined {
  const action = hasProperties(raw) && 'resolve' in raw ? raw : undefined;
  if (action === undefined) {
    reading.refuse('action function', place, named || nameOf(raw));
    return undefined;
  }
  const type = String(action['type']);
  if (type === 'xstate.emit') return readEvent(reading, 'emit', action['event'], place, named);
  if (type === 'xstate.raise') return readRaise(reading, action, place, named);
  reading.refuse(
    REFUSED_TYPES[type] ?? 'unknown action',
    place,
    named || (type in REFUSED_TYPES ? '' : type),
  );
  return undefined;
}

function readRaise(
  reading: Reading,
  action: Readonly<Record<string, unknown>>,
  place: Place,
  named: string,
): ChartAction | undefined {
  if (action['delay'] === undefined) return readEvent(reading, 'raise', action['event'], place, named);
  reading.refuse('delayed raise', place, named);
  return undefined;
}

function readEvent(
  reading: Reading,
  kind: 'emit' | 'raise',
  event: unknown,
  place: Place,
  named: string,
): ChartAction | undefined {
  if (typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string') {
    return { kind, event: Object.freeze({ ...event } as EmittedEvent) };
  }
  reading.refuse(`computed ${kind}`, place, named);
  return undefined;
}

const nameOf = (raw: unknown): string => (typeof raw === 'function' ? raw.name : '');
