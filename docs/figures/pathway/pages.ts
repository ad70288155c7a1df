/** Every file of `docs/pathway/`: pages in Markdown, pictures beside them. */
import { journey } from '../../../machines/journey.ts';
import { chartPicture } from '../../../src/cli/chart/picture/chart-picture.ts';
import { chartPage } from './chart-page.ts';
import { indexPage } from './index-page.ts';
import { interplayPicture } from './interplay-picture.ts';
import { entryOf, events } from './pathway.ts';

/** Text of each file by its name. */
export async function pathwayPages(): Promise<Map<string, string>> {
  const files = new Map([
    ['README.md', indexPage()],
    ['interplay.svg', await interplayPicture()],
  ]);
  for (const name of journey.flatMap(({ machines }) => machines)) {
    files.set(`${name}.md`, chartPage(name));
    files.set(`${name}.svg`, await chartPicture(entryOf(name), events));
  }
  return files;
}
