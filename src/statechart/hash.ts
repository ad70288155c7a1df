/** FNV-1a with 128 bits: tells definitions apart, guards against nobody. http://www.isthe.com/chongo/tech/comp/fnv/ */

/** 0x6c62272e07bb014262b821756295c58d as four words, the lowest first. */
const OFFSET = [0x6295c58d, 0x62b82175, 0x07bb0142, 0x6c62272e] as const;
/** The prime is 2^88 + this. */
const PRIME_LOW = 0x13b;
const WORD = 4_294_967_296;

/**
 * Hash of a text's UTF-8 bytes: 32 hexadecimal digits. In words of 32 bits, as whole machines are hashed whenever casepath starts
 * and big integers take ten times as long.
 */
export function fnv128(text: string): string {
  let [a, b, c, d]: readonly number[] = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    a = (a ^ byte) >>> 0;
    // The product with 2^88 moves the two lowest words up by two words and 24 bits.
    const high = c * PRIME_LOW + ((a << 24) >>> 0);
    const highest = d * PRIME_LOW + ((a >>> 8) | (b << 24));
    const low = a * PRIME_LOW;
    const middle = b * PRIME_LOW + Math.floor(low / WORD);
    const upper = high + Math.floor(middle / WORD);
    a = low >>> 0;
    b = middle >>> 0;
    c = upper >>> 0;
    d = (highest + Math.floor(upper / WORD)) >>> 0;
  }
  return [d, c, b, a].map((word) => word.toString(16).padStart(8, '0')).join('');
}
