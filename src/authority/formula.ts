/** Formulas in figures: `referrals * (100 - closed_at_referral) / 100`, `min(1.3, plans_started / on_plan ^ 1.2)`. */

export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

/** What a name stands for; undefined where it is not known, and then the whole formula is not. */
export type Lookup = (name: string) => number | undefined;

export interface Formula {
  readonly text: string;
  /** Names in it, each once, in order. */
  readonly names: readonly string[];
  readonly value: (lookup: Lookup) => number | undefined;
}

type Term = (lookup: Lookup) => number | undefined;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)|([-+*/^(),]))/y;
const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = { min: Math.min, max: Math.max };

/**
 * Reads a formula: numbers, names, `+ - * / ^`, brackets, `min(…)` and `max(…)`.
 * @throws FormulaError where it is none
 */
export function parseFormula(text: string): Formula {
  const reader = new FormulaReader(text);
  const value = reader.sum();
  if (reader.next !== undefined) throw new FormulaError(`"${reader.next}" is too much`);
  return { text, names: [...reader.names], value };
}

class FormulaReader {
  readonly names = new Set<string>();
  readonly #tokens: string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  get next(): string | undefined {
    return this.#tokens[this.#at];
  }

  sum(): Term {
    return this.#row(['+', '-'], () => this.#product());
  }

  #product(): Term {
    return this.#row(['*', '/'], () => this.#power());
  }

  #power(): Term {
    const base = this.#single();
    if (!this.#takes('^')) return base;
    return both(base, this.#power(), (one, other) => one ** other);
  }

  #row(signs: readonly string[], part: () => Term): Term {
    let row = part();
    for (let sign = this.next; sign !== undefined && signs.includes(sign); sign = this.next) {
      this.#at++;
      row = both(row, part(), OPERATIONS[sign]);
    }
    return row;
  }

  #single(): Term {
    const token = this.next;
    this.#at++;
    if (token === undefined) throw new FormulaError('it ends too soon');
    if (token === '(') {
      const inside = this.sum();
      this.#close();
      return inside;
    }
    if (/^\d/.test(token)) return () => Number(token);
    if (!/^[a-z]/.test(token)) throw new FormulaError(`"${token}" stands where a number or a name should`);
    if (this.#takes('(')) return this.#call(token);
    this.names.add(token);
    return (lookup) => lookup(token);
  }

  #call(name: string): Term {
    if (!Object.hasOwn(FUNCTIONS, name)) throw new FormulaError(`there is no ${name}(): min and max are`);
    const terms = [this.sum()];
    while (this.#takes(',')) terms.push(this.sum());
    this.#close();
    return (lookup) => {
      const values = terms.map((term) => term(lookup));
      const known = values.filter((one) => one !== undefined);
      return known.length === values.length ? FUNCTIONS[name](...known) : undefined;
    };
  }

  #close(): void {
    if (!this.#takes(')')) throw new FormulaError('a bracket is not closed');
  }

  #takes(token: string): boolean {
    if (this.next !== token) return false;
    this.#at++;
    return true;
  }
}

const OPERATIONS: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
};

const both =
  (left: Term, right: Term, join: (one: number, other: number) => number): Term =>
  (lookup) => {
    const [one, other] = [left(lookup), right(lookup)];
    return one === undefined || other === undefined ? undefined : join(one, other);
  };

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new FormulaError(`"${text.slice(at).trim()}" cannot be read`);
    tokens.push(match[0].trim());
  }
  return tokens;
}
