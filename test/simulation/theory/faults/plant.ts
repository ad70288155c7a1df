/** Plants a fault where a module is asked for as `module.ts?fault=NAME`. */
import { FAULTS, planted } from './planted.ts';

interface SourcePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  readonly transform: (code: string, id: string) => string | undefined;
}

export const plantFaults = (): SourcePlugin => ({
  name: 'planted faults',
  enforce: 'pre',
  transform(code, id) {
    const [path = '', asked] = id.split('?fault=');
    if (asked === undefined) return undefined;
    const fault = FAULTS.find(({ name, file }) => name === asked.split('&')[0] && path.endsWith(file));
    if (fault === undefined) throw new Error(`there is no fault ${asked} of ${path}`);
    return planted(fault, code);
  },
});
