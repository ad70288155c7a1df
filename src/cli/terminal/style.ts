/** Colour, where there is somebody to see it. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Whether a stream shows colour: a terminal without NO_COLOR, or FORCE_COLOR. */
function showsColour(stream: NodeJS.WriteStream): boolean {
  if (process.env['NO_COLOR']) return false;
  const forced = process.env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY && stream.hasColors();
}

const stylist = (stream: NodeJS.WriteStream) => {
  const colour = showsColour(stream);
  return (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
};

/** Styles a text that goes to standard output. */
export const styled = stylist(process.stdout);
/** Styles a text that goes to standard error. */
export const styledMessage = stylist(process.stderr);
