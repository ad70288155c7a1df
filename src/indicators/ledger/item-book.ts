/** Tasks and meetings that stays wait for, by whose they are: the instance's, or shared by the family. */
import type { ActivityIndex } from '../activities.ts';
import { itemOwner } from '../item-owner.ts';
import type { Slots } from '../walk.ts';
import type { Account, Item, ItemState } from './account.ts';
import { removeFrom } from './remove-from.ts';

export class ItemBook {
  readonly #activities: ActivityIndex;
  readonly #slots: Slots;
  readonly #byActivity: (Map<number, Item> | undefined)[] = [];

  constructor(activities: ActivityIndex, slots: Slots) {
    this.#activities = activities;
    this.#slots = slots;
  }

  find(activity: number, slot: number): Item | undefined {
    return this.#byActivity[activity]?.get(itemOwner(this.#activities, this.#slots, activity, slot));
  }

  /** The item of an instance's activity, begun where there is none. */
  take(activity: number, slot: number, team: number, state: ItemState): Item {
    const items = (this.#byActivity[activity] ??= new Map<number, Item>());
    const key = itemOwner(this.#activities, this.#slots, activity, slot);
    let item = items.get(key);
    if (item === undefined) {
      item = { activity, key, state, team, members: [] };
      items.set(key, item);
    }
    return item;
  }

  /** The account waits for its item no more. */
  leave(account: Account): void {
    const { item } = account;
    if (item === null) return;
    removeFrom(item.members, account);
    account.item = null;
    if (item.members.length === 0) this.remove(item);
  }

  remove(item: Item): void {
    this.#byActivity[item.activity]?.delete(item.key);
  }
}
