import { triage as triageId } from '#guide/site.config';
import {
  actionIds,
  type Flow,
  initialStep,
  outcomeTag,
  stepIds,
  stepMeta,
} from '../../engine/flow';
import { assumedTrail } from '../../engine/graph';
import { availableOptions } from '../../engine/replay';
import { loadAgentTexts } from '../../content/agent-notes';
import { plainText, withoutOtherLanguage } from '../../content/captions';
import { loadFlow } from '../../content/load-flow';
import { loadNamespace, locales } from '../../content/locales';
import { flowIds } from '../../content/manifest';
import { flowText, optionText, type StepText, stepText } from '../../content/step-text';

/** What the words of a step are to it: how people ask for it, its title, the options that lead to it … */
export const FIELDS = ['asked', 'title', 'leading', 'ask', 'options', 'body', 'notes'] as const;
export type Field = (typeof FIELDS)[number];

/** A step that can be found, once for all flows that share it word for word. */
export interface StepDocument {
  /** Where it leads, and what that says: for an outcome, see `placeOf`. */
  step: string;
  title: string;
  says: readonly string[];
  /** One of `KINDS`, by its number. */
  kind: number;
  /** Flows, the one where it is met first in front. */
  flows: string[];
  fields: Record<Field, readonly string[]>;
}

/** A step that says nothing yet. */
export const NO_TEXTS: StepDocument['fields'] = {
  asked: [],
  title: [],
  leading: [],
  ask: [],
  options: [],
  body: [],
  notes: [],
};

/** All that can be found in one language. */
export interface Collection {
  articles: { id: string; title: string }[];
  documents: StepDocument[];
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

/** A step in a flow, and the option that was chosen there. */
interface Place {
  flow: Flow;
  step: string;
  option?: string;
}
type Flows = ReadonlyMap<string, Flow>;

const refOf = ({ flow, step }: Place): string => `${flow.id}/${step}`;

/** Where a step leads in the end: a hand-over is passed through. */
function destination(flow: Flow, step: string, flows: Flows): Place {
  const next = stepMeta(flow, step).continueIn;
  const nextFlow = next && flows.get(next.flow);
  return nextFlow ? { flow: nextFlow, step: next.step ?? initialStep(nextFlow) } : { flow, step };
}

/**
 * Where a step is found. An outcome answers nobody who has not been asked: it is found at the last question before it,
 * by the option that leads on, or where it hands over.
 */
function placeOf(flow: Flow, step: string, flows: Flows): Place {
  const place = destination(flow, step, flows);
  const isAsked = outcomeTag(place.flow, place.step) !== undefined;
  return isAsked ? { ...place, ...assumedTrail(flow, step).at(-1) } : place;
}

/** The words of all options, by the step that they lead to. */
async function optionsLeadingTo(locale: string, flows: Flows) {
  const leading = new Map<string, string[]>();
  for (const flow of flows.values()) {
    const texts = await loadAgentTexts(locale, [flow.id]);
    for (const step of stepIds(flow)) {
      const text = stepText(texts, flow, step);
      for (const { option, target } of availableOptions(flow, step)) {
        const to = refOf(destination(flow, target, flows));
        const words = withoutOtherLanguage(optionText(text, option));
        leading.set(to, [...(leading.get(to) ?? []), words]);
      }
    }
  }
  return leading;
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
      const { title, body } = stepText(await loadAgentTexts(locale, [flow.id]), flow, step);
      return { title, body, searchPhrases: await searchPhrasesOf(locale, flow, step) };
    }),
  );
  const isFindable =
    outcomeTag(flow, step) === undefined ||
    wordings.some(({ searchPhrases }) => searchPhrases.length > 0);
  return isFindable ? JSON.stringify([step, wordings]) : undefined;
}

const present = (texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text ? [withoutOtherLanguage(text)] : []));

const fieldsOf = (text: StepText, asked: string[], leading: string[]): StepDocument['fields'] => ({
  asked,
  title: present([text.title]),
  leading,
  ask: present([text.ask]),
  options: present(text.options.map((option) => option.text)),
  body: present([
    ...text.body,
    ...text.actions.map((action) => action.text),
    text.warning,
    text.hint,
  ]),
  notes: present([...(text.say ?? []), text.agentNote]),
});

function kindOf(flow: Flow, step: string): number {
  if (actionIds(flow, step).length === 0) return 0;
  return availableOptions(flow, step).some(({ result }) => result === 'helped') ? 2 : 1;
}

/** What a step says to those who find it there, a sentence each; an option, where that is what they found. */
function sentencesOf(text: StepText, option: string | undefined): string[] {
  if (option !== undefined) return present([optionText(text, option)]);
  const { body, ask, options } = fieldsOf(text, [], []);
  return [...body.flatMap((each) => each.split(/(?<=[.!?]) +/)), ...ask, ...options];
}

/** What was gathered of a step: its words, and where it is found, how far from the start of each article. */
interface Gathered {
  fields: StepDocument['fields'];
  places: (Place & { depth: number })[];
}

async function documentOf(locale: string, { fields, places }: Gathered): Promise<StepDocument> {
  const [nearest] = places.sort((one, another) => one.depth - another.depth);
  const { flow, step, option } = nearest!;
  const text = stepText(await loadAgentTexts(locale, [flow.id]), flow, step);
  return {
    step,
    title: plainText(text.title),
    says: sentencesOf(text, option),
    kind: kindOf(flow, step),
    flows: [...new Set(places.filter((each) => each.step === step).map((each) => each.flow.id))],
    fields,
  };
}

/** Gathers what can be found in a language. */
export async function collect(locale: string): Promise<Collection> {
  const flows: Flows = new Map((await flowsInOrder()).map((flow) => [flow.id, flow]));
  const leading = await optionsLeadingTo(locale, flows);
  const articles: Collection['articles'] = [];
  const found = new Map<string, Gathered>();
  for (const flow of flows.values()) {
    const texts = await loadAgentTexts(locale, [flow.id]);
    const { title, summary } = flowText(texts, flow.id);
    articles.push({ id: flow.id, title });
    for (const step of stepIds(flow)) {
      const identity = await identityOf(flow, step);
      if (identity === undefined) continue;
      const known = found.get(identity);
      const before = [
        ...(known?.fields.leading ?? []),
        ...(leading.get(`${flow.id}/${step}`) ?? []),
        ...(step === initialStep(flow) ? [title, summary] : []),
      ];
      const phrases = await searchPhrasesOf(locale, flow, step);
      const place = placeOf(flow, step, flows);
      const depth = assumedTrail(place.flow, place.step).length;
      found.set(identity, {
        fields: fieldsOf(stepText(texts, flow, step), phrases, before),
        places: [...(known?.places ?? []), { ...place, depth }],
      });
    }
  }
  const documents = [...found.values()].map((each) => documentOf(locale, each));
  return { articles, documents: await Promise.all(documents) };
}
