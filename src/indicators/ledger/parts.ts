/** Amounts by part of the ledger, few of them: a list that is searched from its beginning and used again and again. */
export class Parts {
  /** How many parts there are; what lies behind in the lists is left over. */
  count = 0;
  readonly codes: number[] = [];
  readonly amounts: number[] = [];

  add(code: number, amount: number): void {
    const at = this.#find(code);
    if (at < this.count) {
      this.amounts[at] += amount;
      return;
    }
    this.codes[at] = code;
    this.amounts[at] = amount;
    this.count++;
  }

  get(code: number): number {
    const at = this.#find(code);
    return at < this.count ? this.amounts[at] : 0;
  }

  /** Place of a part, or of the next new one. */
  #find(code: number): number {
    let at = 0;
    while (at < this.count && this.codes[at] !== code) at++;
    return at;
  }

  clear(): void {
    this.count = 0;
  }

  /** Puts the parts in the order of their codes. */
  sort(): void {
    for (let at = 1; at < this.count; at++) {
      for (let low = at; low > 0 && this.codes[low] < this.codes[low - 1]; low--) this.#swap(low, low - 1);
    }
  }

  #swap(a: number, b: number): void {
    const [code, amount] = [this.codes[a], this.amounts[a]];
    this.codes[a] = this.codes[b];
    this.amounts[a] = this.amounts[b];
    this.codes[b] = code;
    this.amounts[b] = amount;
  }
}
