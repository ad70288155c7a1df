/**
 * What is to happen when, in order of minute; entries of one minute keep the order in which they were made.
 *
 * Times are whole minutes, so that nothing need be compared: the entries of the stretch of time in hand stand in a list
 * for each minute, those of later stretches in blocks of each, one behind the other as they were made, which are dealt out
 * when its time comes. Either way adding and taking cost the same however much is to come (a calendar queue: Brown 1988,
 * doi:10.1145/63039.63045).
 */
import { Room } from '../events/room.ts';
import { widened } from '../events/widened.ts';

/** Minutes of a stretch: a power of two, some three days. */
const STRETCH_BITS = 12;
const STRETCH = 1 << STRETCH_BITS;
const WORD_BITS = 5;

/** What stands in a row of the stretch in hand; the last is one more than the entry behind it in its list, 0 for the last of it. */
const KIND = 0;
const FIRST = 1;
const SECOND = 2;
const NEXT = 3;
/** A row is so wide, a power of two. */
const WIDTH_BITS = 2;
const WIDTH = 1 << WIDTH_BITS;

/** A block has in its first row how many rows are filled, itself included, and one more than the block behind it, 0 for none; then the entries. */
const FILLED = 0;
const BEHIND = 1;
const BLOCK_BITS = 4;
/** Rows of a block. */
const BLOCK = 1 << BLOCK_BITS;
const BLOCK_CELLS_BITS = BLOCK_BITS + WIDTH_BITS;
/** In a block an entry has its minute in the stretch where `NEXT` stands otherwise. */
const PLACE = NEXT;

const BLOCKS = new Room(64 << BLOCK_CELLS_BITS);

export class Agenda {
  /** First minute of the first stretch, and the first minute at which nothing happens any more. */
  readonly #base: number;
  readonly #end: number;
  #size = 0;
  /** The blocks of later stretches, and by stretch one more than its first and its last block. */
  #blocks = new Int32Array(BLOCKS.cells);
  #usedBlocks = 0;
  #freeBlock = 0;
  readonly #firstBlock: Int32Array;
  readonly #lastBlock: Int32Array;
  /** The entries of the stretch in hand, its minutes' lists, and a bit for each minute that has one. */
  #cells = new Int32Array(1024 * WIDTH);
  #used = 0;
  #free = 0;
  #stretch = -1;
  readonly #head = new Int32Array(STRETCH);
  readonly #tail = new Int32Array(STRETCH);
  readonly #busy = new Int32Array(STRETCH >> WORD_BITS);
  #word = 0;

  /** The entry that `pop` took last. */
  minute: number;
  kind = 0;
  first = 0;
  second = 0;

  /** @param from no entry is earlier; @param end entries at or after it are not kept: they never happen */
  constructor(from: number, end: number) {
    this.#base = from;
    this.#end = end;
    this.minute = from;
    const stretches = Math.max(1, Math.ceil((end - from) / STRETCH));
    this.#firstBlock = new Int32Array(stretches);
    this.#lastBlock = new Int32Array(stretches);
  }

  get size(): number {
    return this.#size;
  }

  /** Whether there are entries for the minute of the one that was taken last. */
  get hasMoreNow(): boolean {
    return this.#stretch >= 0 && this.#head[(this.minute - this.#base) & (STRETCH - 1)] > 0;
  }

  /** @throws RangeError before the minute of the entry that was taken last */
  add(minute: number, kind: number, first: number, second: number): void {
    if (minute >= this.#end) return;
    if (minute < this.minute) throw new RangeError(`minute ${minute} is over: it is minute ${this.minute}`);
    this.#size++;
    const since = minute - this.#base;
    const stretch = since >>> STRETCH_BITS;
    if (stretch === this.#stretch) this.#append(since & (STRETCH - 1), kind, first, second);
    else this.#putOff(stretch, since & (STRETCH - 1), kind, first, second);
  }

  /** Takes the next entry into `minute`, `kind`, `first` and `second`; only with `size` above 0. */
  pop(): void {
    const place = this.#nextPlace();
    const entry = this.#head[place] - 1;
    const cells = this.#cells;
    const at = entry << WIDTH_BITS;
    const behind = cells[at + NEXT];
    this.#head[place] = behind;
    if (behind === 0) this.#busy[place >> WORD_BITS] &= ~(1 << (place & 31));
    this.minute = this.#base + (this.#stretch << STRETCH_BITS) + place;
    this.kind = cells[at + KIND];
    this.first = cells[at + FIRST];
    this.second = cells[at + SECOND];
    cells[at + NEXT] = this.#free;
    this.#free = entry + 1;
    this.#size--;
  }

  /** Place in the stretch of the next minute that has an entry. */
  #nextPlace(): number {
    for (;;) {
      for (; this.#word < this.#busy.length; this.#word++) {
        const bits = this.#busy[this.#word];
        if (bits !== 0) return (this.#word << WORD_BITS) + (31 - Math.clz32(bits & -bits));
      }
      this.#dealOut();
    }
  }

  /** Turns to the next stretch that has entries. */
  #dealOut(): void {
    do this.#stretch++;
    while (this.#firstBlock[this.#stretch] === 0);
    this.#word = 0;
    const blocks = this.#blocks;
    for (let link = this.#firstBlock[this.#stretch]; link > 0;) {
      const start = (link - 1) << BLOCK_CELLS_BITS;
      const end = start + (blocks[start + FILLED] << WIDTH_BITS);
      for (let at = start + WIDTH; at < end; at += WIDTH)
        this.#append(blocks[at + PLACE], blocks[at + KIND], blocks[at + FIRST], blocks[at + SECOND]);
      const behind = blocks[start + BEHIND];
      blocks[start + BEHIND] = this.#freeBlock;
      this.#freeBlock = link;
      link = behind;
    }
  }

  /** Puts an entry of the stretch in hand behind the others of its minute. */
  #append(place: number, kind: number, first: number, second: number): void {
    const entry = this.#take();
    const cells = this.#cells;
    const at = entry << WIDTH_BITS;
    cells[at + KIND] = kind | 0;
    cells[at + FIRST] = first | 0;
    cells[at + SECOND] = second | 0;
    cells[at + NEXT] = 0;
    if (this.#head[place] === 0) {
      this.#head[place] = entry + 1;
      this.#busy[place >> WORD_BITS] |= 1 << (place & 31);
    } else {
      cells[((this.#tail[place] - 1) << WIDTH_BITS) + NEXT] = entry + 1;
    }
    this.#tail[place] = entry + 1;
  }

  #take(): number {
    if (this.#free > 0) {
      const entry = this.#free - 1;
      this.#free = this.#cells[(entry << WIDTH_BITS) + NEXT];
      return entry;
    }
    if (this.#used << WIDTH_BITS === this.#cells.length)
      this.#cells = widened(this.#cells, (this.#used + 1) << WIDTH_BITS);
    return this.#used++;
  }

  /** Puts an entry of a later stretch behind the others of that. */
  #putOff(stretch: number, place: number, kind: number, first: number, second: number): void {
    let start = (this.#lastBlock[stretch] - 1) << BLOCK_CELLS_BITS;
    if (this.#firstBlock[stretch] === 0 || this.#blocks[start + FILLED] === BLOCK)
      start = this.#addBlock(stretch);
    const blocks = this.#blocks;
    const at = start + (blocks[start + FILLED]++ << WIDTH_BITS);
    blocks[at + KIND] = kind | 0;
    blocks[at + FIRST] = first | 0;
    blocks[at + SECOND] = second | 0;
    blocks[at + PLACE] = place;
  }

  /** Adds a block to a stretch; returns where it begins. */
  #addBlock(stretch: number): number {
    const block = this.#takeBlock();
    const start = block << BLOCK_CELLS_BITS;
    this.#blocks[start + FILLED] = 1;
    this.#blocks[start + BEHIND] = 0;
    if (this.#firstBlock[stretch] === 0) this.#firstBlock[stretch] = block + 1;
    else this.#blocks[((this.#lastBlock[stretch] - 1) << BLOCK_CELLS_BITS) + BEHIND] = block + 1;
    this.#lastBlock[stretch] = block + 1;
    return start;
  }

  #takeBlock(): number {
    if (this.#freeBlock > 0) {
      const block = this.#freeBlock - 1;
      this.#freeBlock = this.#blocks[(block << BLOCK_CELLS_BITS) + BEHIND];
      return block;
    }
    if (this.#usedBlocks << BLOCK_CELLS_BITS === this.#blocks.length)
      this.#blocks = BLOCKS.widened(this.#blocks, (this.#usedBlocks + 1) << BLOCK_CELLS_BITS);
    return this.#usedBlocks++;
  }
}
