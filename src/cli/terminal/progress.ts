/** A progress bar on standard error: only on a terminal, only when it takes longer than a second. */
import { seconds } from '../format/numbers.ts';

const WIDTH = 30;
const PATIENCE_MS = 1000;
const REDRAW_MS = 100;

export interface Progress {
  /** Says how much of the whole is done, 0 to 1. */
  at(share: number): void;
  /** Takes the bar away. */
  end(): void;
}

const SILENT: Progress = { at: () => undefined, end: () => undefined };

/** @param what is being done: `simulating` */
export function progressBar(what: string): Progress {
  return process.stderr.isTTY ? new Bar(what) : SILENT;
}

class Bar implements Progress {
  readonly #what: string;
  readonly #begun = performance.now();
  #share = 0;
  #drawn = false;
  readonly #timer: NodeJS.Timeout;

  constructor(what: string) {
    this.#what = what;
    this.#timer = setInterval(() => this.#draw(), REDRAW_MS).unref();
  }

  at(share: number): void {
    this.#share = Math.min(1, share);
  }

  #draw(): void {
    const elapsed = performance.now() - this.#begun;
    if (elapsed < PATIENCE_MS) return;
    const full = Math.round(this.#share * WIDTH);
    const left = this.#share > 0.02 ? ((elapsed / this.#share) * (1 - this.#share)) / 1000 : Number.NaN;
    const rest = Number.isFinite(left) ? `${seconds(left)} left` : '';
    process.stderr.write(`\r\u001b[K${this.#what} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${rest}`);
    this.#drawn = true;
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#drawn) process.stderr.write('\r\u001b[K');
  }
}
