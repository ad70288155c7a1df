/** Lines, boxes and words of a picture. Places are in pixels, rounded to a tenth so that equal numbers give equal text. */
import { escaped } from './picture.ts';

const at = (value: number): string => String(Math.round(value * 10) / 10);

export const line = (style: string, x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="${style}" x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}"/>`;

export const box = (style: string, x: number, y: number, width: number, height: number): string =>
  `<rect class="${style}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"/>`;

export const path = (style: string, points: readonly (readonly [x: number, y: number])[]): string =>
  `<path class="${style}" d="M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join('L')}"/>`;

export const words = (style: string, x: number, y: number, text: string): string =>
  `<text class="${style}" x="${at(x)}" y="${at(y)}">${escaped(text)}</text>`;

/** Words that read from below to above. */
export const upright = (style: string, x: number, y: number, text: string): string =>
  `<text class="${style}" transform="translate(${at(x)} ${at(y)}) rotate(-90)">${escaped(text)}</text>`;
