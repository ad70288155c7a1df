/** Boxes, arrows and words of SVG. Places are in pixels, rounded to a tenth so that equal numbers give equal text. */
import type { DrawnText, Point, Rectangle } from './drawing.ts';
import type { Font } from './text-block.ts';

export const at = (value: number): string => String(Math.round(value * 10) / 10);

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const rectangle = (style: string, { x, y, width, height }: Rectangle, corner: number): string =>
  `<rect class="${style}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="${corner}"/>`;

/** Where letters stand in a line, as a share of the font's size below the line's middle. */
const BASELINE = 0.36;

export const textLines = (style: string, { x, y, lines }: DrawnText, { size, lineHeight }: Font): string[] =>
  lines.map((line, index) => {
    const place = `x="${at(x)}" y="${at(y + (index + 0.5) * lineHeight + size * BASELINE)}"`;
    return `<text${style === '' ? '' : ` class="${style}"`} ${place}>${escaped(line)}</text>`;
  });

const HEAD = { length: 8, half: 4 };

/** A line through the points with a head at its end. */
export function arrowPath(points: readonly Point[]): string {
  const [before, end] = points.slice(-2);
  if (before === undefined || end === undefined) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const along = { x: (end.x - before.x) / length, y: (end.y - before.y) / length };
  const neck = { x: end.x - along.x * HEAD.length, y: end.y - along.y * HEAD.length };
  const side = { x: -along.y * HEAD.half, y: along.x * HEAD.half };
  const line = [...points.slice(0, -1), neck].map(({ x, y }) => `${at(x)} ${at(y)}`).join('L');
  return (
    `<path class="edge" d="M${line}"/>` +
    `<path class="head" d="M${at(end.x)} ${at(end.y)}L${at(neck.x + side.x)} ${at(neck.y + side.y)}L${at(neck.x - side.x)} ${at(neck.y - side.y)}Z"/>`
  );
}
