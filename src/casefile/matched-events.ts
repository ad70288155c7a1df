/** Adopters with the children whom they were matched with, event by event, as both sides tell it. */
import type { EventSource } from '../events/log.ts';
import { WORK_MACHINE } from '../events/vocabulary.ts';

/** An event of adopters, or of a child while the two are matched; the last is the one by which they part. */
export interface MatchedEvent {
  readonly minute: number;
  readonly machine: string;
  readonly type: string;
  readonly state: string;
  /** Identifiers of the child and its family; null where it is the adopters' own event. */
  readonly child: string | null;
  readonly family: string | null;
}

/** What happened to adopters and to their children, in the order of the log. */
export interface MatchedJourney {
  readonly adopters: string;
  readonly events: readonly MatchedEvent[];
}

/** By child (row of the children's table): the journeys of all adopters whom it was matched with. */
export function matchedJourneys(source: EventSource): ReadonlyMap<number, readonly MatchedJourney[]> {
  const { children, vocabulary } = source;
  const journeys = new Map<number, { adopters: string; events: MatchedEvent[]; children: Set<number> }>();
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) {
      const adopter = chunk.adopter[row];
      if (adopter < 0 || chunk.machine[row] === WORK_MACHINE) continue;
      const child = chunk.child[row];
      let journey = journeys.get(adopter);
      if (journey === undefined) {
        journey = { adopters: children.adopters[adopter], events: [], children: new Set() };
        journeys.set(adopter, journey);
      }
      if (child >= 0) journey.children.add(child);
      journey.events.push({
        minute: chunk.minute[row],
        machine: vocabulary.machines.names[chunk.machine[row]],
        type: vocabulary.types.names[chunk.type[row]],
        state: vocabulary.states.names[chunk.state[row]],
        child: child < 0 ? null : children.ids[child],
        family: child < 0 ? null : children.families[chunk.family[row]],
      });
    }
  }
  const byChild = new Map<number, MatchedJourney[]>();
  for (const { children: matched, ...journey } of journeys.values())
    for (const child of matched) byChild.set(child, [...(byChild.get(child) ?? []), journey]);
  return byChild;
}
