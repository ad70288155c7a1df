/** `extends`: what a later file says laid over an earlier one. */
import { childOf, mapNode, type ListNode, type MapEntry, type MapNode, type TreeNode } from './tree.ts';
import { fittingForms, formKind, formsBelow, keysOf, type Forms } from './schema-walk.ts';

/**
 * Mappings merge by key, dated lists by `from`; everything else is replaced whole. So is a mapping of which the later file
 * writes another form: a distribution by mean and sd in place of one by median and p90. A dated value that the earlier file
 * writes as one value is an entry from the start.
 * @param forms what the schema allows at this place
 */
export function mergeTrees(earlier: TreeNode, later: TreeNode, forms: Forms): TreeNode {
  if (earlier.kind === 'map' && later.kind === 'map') return mergeMaps(earlier, later, forms);
  if (later.kind === 'list' && isDated(forms) && earlier.kind !== 'map')
    return mergeDated(earlier.kind === 'list' ? earlier : fromTheStart(earlier), later);
  return later;
}

function mergeMaps(earlier: MapNode, later: MapNode, forms: Forms): TreeNode {
  const keys = new Set([...earlier.entries.keys(), ...later.entries.keys()]);
  if (!oneFormKnows(forms, keys) && oneFormKnows(forms, later.entries.keys())) return later;
  const below = fittingForms(forms, keys);
  const entries = new Map<string, MapEntry>(earlier.entries);
  for (const [key, { key: place, node }] of later.entries) {
    const before = childOf(earlier, key);
    entries.set(key, {
      key: place,
      node: before ? mergeTrees(before, node, formsBelow(below, key)) : node,
    });
  }
  const sources = new Map([...earlier.sources, ...later.sources]);
  return { kind: 'map', place: later.place, entries, sources };
}

/** Whether some form of a mapping knows all these keys. */
function oneFormKnows(forms: Forms, keys: Iterable<string>): boolean {
  const wanted = [...keys];
  return forms.some((form) => {
    const known = keysOf(form);
    return known ? wanted.every((key) => known.includes(key)) : formKind(form) === 'record';
  });
}

/** Entries of a dated list have a `from` and no `to`. */
function isDated(forms: Forms): boolean {
  return forms.some((form) => {
    if (formKind(form) !== 'array') return false;
    const known = formsBelow([form], 0).flatMap((entry) => keysOf(entry) ?? []);
    return known.includes('from') && !known.includes('to');
  });
}

function fromTheStart(value: TreeNode): ListNode {
  const item = mapNode(value.place, new Map([['value', { key: value.place, node: value }]]));
  return { kind: 'list', place: value.place, items: [item] };
}

/** By date, the later file's entry on the same date; without a date before all others. Two of one date in one file both stay, to be complained of. */
function mergeDated(earlier: ListNode, later: ListNode): ListNode {
  const byDate = new Map([...groupByDate(earlier), ...groupByDate(later)]);
  const items = [...byDate.keys()].sort().flatMap((date) => byDate.get(date) ?? []);
  return { kind: 'list', place: later.place, items };
}

function groupByDate(list: ListNode): Map<string, TreeNode[]> {
  const groups = new Map<string, TreeNode[]>();
  for (const item of list.items) {
    const from = childOf(item, 'from');
    const date = from?.kind === 'scalar' && from.value !== null ? String(from.value) : '';
    groups.set(date, [...(groups.get(date) ?? []), item]);
  }
  return groups;
}
