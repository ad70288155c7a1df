/** Whose a task or meeting is: the instance's that asked for it, or the family's where siblings share it. */
import type { ActivityIndex } from './activities.ts';
import type { Slots } from './walk.ts';

/** A number that is the same for all events of one task, whoever's stay they stand under. */
export function itemOwner(activities: ActivityIndex, slots: Slots, activity: number, slot: number): number {
  const family = slots.family.get(slot);
  return activities.info(activity).perFamily && family >= 0 ? family * 2 + 1 : slot * 2;
}
