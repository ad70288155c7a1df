/** A row of comma-separated values (RFC 4180, with line feeds). */
const field = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values.map(field).join(',')}\n`;
