/** Accounts in the order of their coming. A list keeps its room when they go: most hold one or two, which come and go all the time. */
import type { Account } from './account.ts';

export class AccountList {
  count = 0;
  /** What lies behind `count` is left over. */
  readonly #accounts: Account[] = [];

  at(place: number): Account {
    return this.#accounts[place];
  }

  add(account: Account): void {
    if (this.count === this.#accounts.length) this.#accounts.push(account);
    else this.#accounts[this.count] = account;
    this.count++;
  }

  remove(account: Account): void {
    const accounts = this.#accounts;
    let at = 0;
    while (at < this.count && accounts[at] !== account) at++;
    if (at === this.count) return;
    this.count--;
    for (; at < this.count; at++) accounts[at] = accounts[at + 1];
  }

  /** A copy, to go through while the list changes. */
  toArray(): Account[] {
    return this.#accounts.slice(0, this.count);
  }
}
