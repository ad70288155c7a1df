/** A picture as SVG text: its own background and colours for a light and a dark page, a title for those who do not see it. */

export interface PictureText {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What is to be seen, in a sentence. */
  readonly description: string;
}

interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly limit: string;
  readonly bars: readonly string[];
  readonly lines: readonly string[];
}

const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#1f2430',
  quiet: '#5b6472',
  grid: '#e3e6eb',
  limit: '#b3261e',
  bars: ['#a3adbd', '#1f6f8b'],
  lines: ['#7fb5c9', '#1f6f8b', '#c77700', '#8a1c5b'],
};

const DARK: Palette = {
  paper: '#14181f',
  ink: '#e8ebf0',
  quiet: '#a4adbb',
  grid: '#2b323d',
  limit: '#ff8a80',
  bars: ['#66707f', '#5cc0de'],
  lines: ['#4d7f92', '#5cc0de', '#f0a63a', '#f08cc2'],
};

/** Colours are written out: not every viewer knows variables. */
const coloured = ({ paper, ink, quiet, grid, limit, bars, lines }: Palette): string =>
  [
    `text { fill: ${ink}; } .quiet { fill: ${quiet}; } .limit-text { fill: ${limit}; }`,
    `.paper { fill: ${paper}; } .grid { stroke: ${grid}; } .axis { stroke: ${quiet}; }`,
    `.limit { stroke: ${limit}; } .range { stroke: ${ink}; }`,
    ...bars.map((colour, index) => `.fill-${index} { fill: ${colour}; }`),
    ...lines.map((colour, index) => `.line-${index} { stroke: ${colour}; }`),
  ].join('\n');

const STYLE = `
text { font: 13px system-ui, sans-serif; }
.heading { font-weight: 600; font-size: 15px; }
.middle { text-anchor: middle; }
.end { text-anchor: end; }
.limit { stroke-width: 1.5; stroke-dasharray: 5 4; }
.range { stroke-width: 1.5; }
.line { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
${coloured(LIGHT)}
@media (prefers-color-scheme: dark) {
${coloured(DARK)}
}`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whole SVG text with everything drawn inside it. */
export const picture = ({ width, height, title, description }: PictureText, drawn: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">
<title id="t">${escaped(title)}</title>
<desc id="d">${escaped(description)}</desc>
<style>${STYLE}
</style>
<rect class="paper" width="${width}" height="${height}" rx="6"/>
${drawn}
</svg>
`;
