import { loadFlow } from '../../content/load-flow';
import { languageOf } from '../../content/languages';
import { languageOfText, loadTexts } from '../../content/instance';
import { layOut } from './lay-out';
import { continuations, mapContent } from './map-content';
import type { MapLayout } from '../../player/map/map-layout';

/** Lays the map of a flow out in one language. */
export async function makeMap(id: string, locale: string): Promise<MapLayout> {
  const flow = await loadFlow(id);
  const content = mapContent(flow, await loadTexts(locale, [id, ...continuations(flow)]));
  const foreign = content.steps
    .flatMap(({ title, options }) => [title, ...options.map(({ text }) => text)])
    .filter((text) => languageOfText(text, locale) !== locale);
  const layout = await layOut(content, languageOf(locale).direction === 'rtl');
  return { ...layout, ...(foreign.length > 0 && { foreign }) };
}
