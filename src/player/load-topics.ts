import { loadTexts } from '../content/instance';
import { flowIds } from '../content/manifest';
import { flowText } from '../content/step-text';
import type { Topic } from './topic-list';

/**
 * All articles, in a language.
 *
 * @throws Error when a file cannot be downloaded.
 */
export async function loadTopics(locale: string): Promise<Topic[]> {
  const texts = await loadTexts(locale, flowIds);
  return flowIds.map((flow) => ({ flow, ...flowText(texts, flow) }));
}
