import { triage as triageId } from '#guide/site.config';
import { type Flow, initialStep, outcomeTag, stepIds, stepMeta } from '../../engine/flow';
import { assumedTrail } from '../../engine/graph';
import { loadFlow } from '../../content/load-flow';
import { availableOptions } from '../../engine/replay';
import { flowIds } from '../../content/manifest';
import { plainText, textParts } from '../../content/captions';
import { loadTexts } from '../../content/instance';
import { loadNamespace, locales } from '../../content/locales';
import { flowText, optionText, type StepText, stepText } from '../../content/step-text';

/**
 * What a phrase is to the step that it leads to: its own words (how people ask for it), words near it
 * (its title, the options that lead to it) or words inside it (body and captions).
 */
export const KINDS = ['own', 'near', 'inside'] as const;

/** Phrases by kind. */
export type Wording = Record<(typeof KINDS)[number], readonly string[]>;

/** A step that can be found, once for all flows that share it word for word. */
export interface Place {
  step: string;
  title: string;
  /** Flows, the one where it is met first in front. */
  flows: string[];
  wording: Wording;
}

/** An article as search knows it. */
export interface Article {
  flow: Flow;
  title: string;
  summary: string;
}

/** All that can be found in one language. */
export interface Collection {
  articles: Article[];
  places: Place[];
}

type SearchPhrases = Record<string, { searchPhrases?: string[] } | undefined>;

/** The flows in the order in which the triage leads to them: the most typical trouble first. */
async function flowsInOrder(): Promise<Flow[]> {
  const flows = await Promise.all(flowIds.map(loadFlow));
  const triage = flows.find(({ id }) => id === triageId);
  const named = triage
    ? stepIds(triage).map((step) => stepMeta(triage, step).continueIn?.flow)
    : [];
  const rank = ({ id }: Flow) => (named.includes(id) ? named.indexOf(id) : named.length);
  return flows.sort((one, another) => rank(one) - rank(another));
}

/** Captions that a text names, in the language of the text. */
const captionsIn = (text: string): string[] =>
  textParts(text).flatMap((part) => (part.kind === 'own' ? [part.text] : []));

/** A text without the captions of the other language, which that language's index has. */
const ownText = (text: string): string =>
  textParts(text)
    .map((part) => (part.kind === 'other' ? '' : part.text))
    .join('');

/** Where an option leads in the end: a hand-over is passed through. */
function destination(flow: Flow, target: string, flows: ReadonlyMap<string, Flow>): string {
  const next = stepMeta(flow, target).continueIn;
  const nextFlow = next && flows.get(next.flow);
  if (!nextFlow) return `${flow.id}/${target}`;
  return `${nextFlow.id}/${next.step ?? initialStep(nextFlow)}`;
}

/** The words of all options, by the step that they lead to. */
async function optionsLeadingTo(locale: string, flows: readonly Flow[]) {
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const leading = new Map<string, string[]>();
  for (const flow of flows) {
    const texts = await loadTexts(locale, [flow.id]);
    for (const step of stepIds(flow)) {
      const text = stepText(texts, flow, step);
      for (const { option, target } of availableOptions(flow, step)) {
        const to = destination(flow, target, byId);
        const words = ownText(optionText(text, option));
        const known = leading.get(to);
        if (known) known.push(words);
        else leading.set(to, [words]);
      }
    }
  }
  return leading;
}

function wordingOf(
  { flow, title, summary }: Article,
  step: string,
  text: StepText,
  searchPhrases: string[],
  leading: string[],
): Wording {
  const isFirst = step === initialStep(flow);
  return {
    own: [...searchPhrases, ...(isFirst ? [title] : [])],
    near: [ownText(text.title), ...leading, ...(isFirst ? [summary] : [])],
    inside: [
      ...text.body.flatMap(captionsIn),
      ...text.actions.flatMap((action) => captionsIn(action.text)),
    ],
  };
}

/** The phrases by which people ask for a step, in a language. */
async function searchPhrasesOf(locale: string, { id }: Flow, step: string): Promise<string[]> {
  const own = (await loadNamespace(locale, id)) as SearchPhrases;
  const shared = (await loadNamespace(locale, 'shared')) as SearchPhrases;
  return own[step]?.searchPhrases ?? shared[step]?.searchPhrases ?? [];
}

/**
 * Says what a step is, so that flows which share it word for word have it once. All languages are asked:
 * their indexes number the same steps. Undefined where there is nothing to find: an outcome is worth
 * finding only where people ask for it.
 */
async function identityOf(flow: Flow, step: string): Promise<string | undefined> {
  const wordings = await Promise.all(
    locales.map(async (locale) => {
      const { title, body } = stepText(await loadTexts(locale, [flow.id]), flow, step);
      return { title, body, searchPhrases: await searchPhrasesOf(locale, flow, step) };
    }),
  );
  const isFindable =
    outcomeTag(flow, step) === undefined ||
    wordings.some(({ searchPhrases }) => searchPhrases.length > 0);
  return isFindable ? JSON.stringify([step, wordings]) : undefined;
}

/** Gathers what can be found in a language. */
export async function collect(locale: string): Promise<Collection> {
  const flows = await flowsInOrder();
  const leading = await optionsLeadingTo(locale, flows);
  const articles: Article[] = [];
  const places = new Map<string, Place & { depths: Map<string, number> }>();
  for (const flow of flows) {
    const texts = await loadTexts(locale, [flow.id]);
    const article = { flow, ...flowText(texts, flow.id) };
    articles.push(article);
    for (const step of stepIds(flow)) {
      const identity = await identityOf(flow, step);
      if (identity === undefined) continue;
      const text = stepText(texts, flow, step);
      const to = leading.get(`${flow.id}/${step}`) ?? [];
      const known = places.get(identity);
      const wording = wordingOf(article, step, text, await searchPhrasesOf(locale, flow, step), to);
      if (known) known.wording = { ...wording, near: [...known.wording.near, ...to] };
      const place = known ?? {
        step,
        title: plainText(text.title),
        flows: [],
        wording,
        depths: new Map<string, number>(),
      };
      place.depths.set(flow.id, assumedTrail(flow, step).length);
      places.set(identity, place);
    }
  }
  return {
    articles,
    places: [...places.values()].map(({ depths, ...place }) => ({
      ...place,
      flows: [...depths].sort(([, one], [, another]) => one - another).map(([id]) => id),
    })),
  };
}
