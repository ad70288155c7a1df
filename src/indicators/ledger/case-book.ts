/** Families' (and children's) cases in a team: whether each waits for a worker. */
import type { Slots } from '../slots.ts';
import { AccountList } from './account-list.ts';
import type { Account, Case } from './account.ts';

export class CaseBook {
  readonly #slots: Slots;
  /** By team, then by whose case it is. */
  readonly #byTeam: (Map<number, Case> | undefined)[] = [];

  constructor(slots: Slots) {
    this.#slots = slots;
  }

  /** The stay needs the case of its family or child: the one that is open, or (where nothing held that any more) a new one. */
  hold(account: Account, team: number, minute: number): void {
    const cases = (this.#byTeam[team] ??= new Map<number, Case>());
    const { slot, stage } = account;
    const owner =
      stage?.allocated === 'family'
        ? this.#slots.family.get(slot) * 2 + 1
        : this.#slots.subject.get(slot) * 2;
    let held = cases.get(owner);
    if (held === undefined || (held.holders.count === 0 && held.emptied < minute)) {
      held = { waits: false, team, holders: new AccountList(), emptied: minute };
      cases.set(owner, held);
    }
    held.holders.add(account);
    account.case = held;
    account.update(minute);
  }

  leave(account: Account, minute: number): void {
    const held = account.case;
    if (held === null) return;
    held.holders.remove(account);
    held.emptied = minute;
  }

  /** From now on the case of a family (or of one of its children) waits for a worker, or has one. */
  change(subject: number, family: number, team: number, waits: boolean, minute: number): void {
    const cases = this.#byTeam[team];
    const held = cases?.get(family * 2 + 1) ?? cases?.get(subject * 2);
    if (held === undefined) return;
    held.waits = waits;
    for (let at = 0; at < held.holders.count; at++) held.holders.at(at).update(minute);
  }
}
