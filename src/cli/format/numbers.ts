/** Numbers as people read them. */

/** A whole number with commas: 5,010. */
export const count = (value: number): string => decimal(value, 0);

/** A number with so many decimals: 5,010.3. What is no number is a dash. */
export function decimal(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '-';
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A share as a percentage: 0.881 is 88%. */
export const percent = (share: number, digits = 0): string =>
  Number.isFinite(share) ? `${decimal(share * 100, digits)}%` : '-';

/** Two ends of an interval: 4,880-5,140; `to` in words where an end is negative. */
export function range(low: string, high: string): string {
  return low.startsWith('-') || high.startsWith('-') ? `${low} to ${high}` : `${low}-${high}`;
}

/** A number of things: 1 child, 2 children. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** A number of years, which may be a part of one: 1 year, 0.25 years. */
export const years = (value: number): string =>
  value === 1 ? '1 year' : `${value.toLocaleString('en-GB', { maximumFractionDigits: 2 })} years`;

/** Bytes: 12.4 MB. */
export function bytes(value: number): string {
  if (value < 1e6) return `${decimal(value / 1e3, 0)} kB`;
  return value < 1e9 ? `${decimal(value / 1e6, 1)} MB` : `${decimal(value / 1e9, 1)} GB`;
}

/** Seconds: 1.9 s, 3 min. */
export const seconds = (value: number): string =>
  value < 90 ? `${decimal(value, 1)} s` : `${decimal(value / 60, 0)} min`;
