/** Where `npm run dev` answers with the problems of a flow, whose id follows. */
export const PROBLEMS_PATH = '/@author/problems/';

/** Where `npm run dev` shows its components; the name of one kind may follow. */
export const GALLERY_PATH = '/dev/gallery/';

/** What an address of the site is about: `/<language>/desk-lamp/tighten-bulb/`, `/<language>/texts/desk-lamp/`. */
export function placeOf(path: string): { locale: string; flow: string; step: string } {
  const [locale = '', word = '', next = ''] = path.split('/').filter(Boolean);
  return word === 'map' || word === 'texts'
    ? { locale, flow: next, step: '' }
    : { locale, flow: word, step: next };
}
