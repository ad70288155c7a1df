/** Reads a guard down to its questions: combinators are taken apart, names followed to what they stand for. */
import { and, not, or, stateIn } from 'xstate';
import { isPlainData } from './canonical-json.ts';
import type { ChartGuard } from './definition.ts';
import { hasProperties, listOf } from './raw-config.ts';
import type { Place, Reading } from './reading.ts';

/** Stands where a guard was refused, so that reading goes on and finds the rest. */
const REFUSED: ChartGuard = { kind: 'and', guards: [] };

/**
 * Reads one guard as a transition writes it.
 * `trail` tells several guards of one place apart; `names` are the named guards that led here.
 */
export function readGuard(
  reading: Reading,
  raw: unknown,
  place: Place,
  trail = '',
  names: readonly string[] = [],
): ChartGuard {
  if (typeof raw === 'function') return readFunction(reading, raw, place, trail, names);
  if (typeof raw === 'string') return readNamed(reading, raw, undefined, place, names);
  const { type, params } = raw as { readonly type: string; readonly params?: unknown };
  if (typeof params === 'function') reading.refuse('computed guard parameters', place, type);
  else if (params !== undefined && !isPlainData(params)) reading.refuse('guard parameters', place, type);
  else return readNamed(reading, type, params, place, names);
  return REFUSED;
}

function readNamed(
  reading: Reading,
  name: string,
  params: unknown,
  place: Place,
  names: readonly string[],
): ChartGuard {
  const meaning = reading.guards[name];
  // A plain function is somebody's answer; here the answers come from the caller.
  const isQuestion = meaning === undefined || (typeof meaning === 'function' && !('check' in meaning));
  if (isQuestion) return { kind: 'ask', question: reading.question(name, params) };
  if (names.includes(name)) {
    reading.refuse('circular guard', place, name);
    return REFUSED;
  }
  // Guards written inside a named combinator are the same questions wherever its name is used.
  return readGuard(reading, meaning, { state: '', where: `guard "${name}"` }, '', [...names, name]);
}

function readFunction(
  reading: Reading,
  raw: object,
  place: Place,
  trail: string,
  names: readonly string[],
): ChartGuard {
  if (!('check' in raw)) {
    return { kind: 'ask', question: reading.question(inlineName(place, trail), undefined) };
  }
  const kind = combinatorKind(raw);
  if (kind === undefined) {
    reading.refuse('unknown guard', place);
    return REFUSED;
  }
  if (kind === 'stateIn') return { kind, value: (raw as { readonly stateValue?: unknown }).stateValue };
  const parts = listOf((raw as { readonly guards?: unknown }).guards);
  return {
    kind,
    guards: parts.map((part, i) => readGuard(reading, part, place, `${trail}, part ${i + 1}`, names)),
  };
}

const inlineName = ({ state, where }: Place, trail: string): string =>
  `inline guard: ${state === '' ? '' : `${state} `}${where}${trail}`;

const CHECKS = { and: and([]), or: or([]), not: not('x'), stateIn: stateIn('x') } as const;

/** Which combinator a function of XState's is: by its check, or by its name where it comes from another copy of XState. */
function combinatorKind(raw: object): keyof typeof CHECKS | undefined {
  const kinds = Object.keys(CHECKS) as (keyof typeof CHECKS)[];
  const checkOf = (guard: unknown) => (hasProperties(guard) ? guard['check'] : undefined);
  return (
    kinds.find((kind) => checkOf(CHECKS[kind]) === checkOf(raw)) ??
    kinds.find((kind) => kind === (raw as { readonly name?: unknown }).name)
  );
}
