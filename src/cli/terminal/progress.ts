/** A progress bar on standard error: only on a terminal, only when it takes longer than a second. */
import { seconds } from '../format/numbers.ts';

const WIDTH = 30;
const PATIENCE_MS = 1000;
const REDRAW_MS = 100;

export interface Progress {
  /** Takes the bar away; who asks again finds it gone. */
  end(): void;
}

const SILENT: Progress = { end: () => undefined };

/**
 * @param what is being done: `simulating`
 * @param share of the whole that is done by now, 0 to 1
 */
export function progressBar(what: string, share: () => number): Progress {
  return process.stderr.isTTY ? new Bar(what, share) : SILENT;
}

class Bar implements Progress {
  readonly #what: string;
  readonly #begun = performance.now();
  readonly #share: () => number;
  #drawn = false;
  readonly #timer: NodeJS.Timeout;

  constructor(what: string, share: () => number) {
    this.#what = what;
    this.#share = share;
    this.#timer = setInterval(() => this.#draw(), REDRAW_MS).unref();
  }

  #draw(): void {
    const elapsed = performance.now() - this.#begun;
    if (elapsed < PATIENCE_MS) return;
    const share = Math.min(1, this.#share());
    const full = Math.round(share * WIDTH);
    const left = share > 0.02 ? ((elapsed / share) * (1 - share)) / 1000 : Number.NaN;
    const rest = Number.isFinite(left) ? `${seconds(left)} left` : '';
    process.stderr.write(`\r\u001b[K${this.#what} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${rest}`);
    this.#drawn = true;
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#drawn) process.stderr.write('\r\u001b[K');
    this.#drawn = false;
  }
}
