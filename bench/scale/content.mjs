/* The texts, facts and figures of a generated flow. */

const FACTS = 25;

const fromEntries = (keys, valueOf) => Object.fromEntries(keys.map((key) => [key, valueOf(key)]));
const times = (count, make) => Array.from({ length: count }, make);

/** Texts of one step in one language. `shared` is what all languages of the step have in common; `titles` those given. */
function stepTexts(sample, { chance, name, state, shared, titles }) {
  const options = Object.keys(state.on ?? {});
  const actions = state.meta?.actions ?? [];
  const isQuestion = options.length > 1 && actions.length === 0;
  const makeTitle = () => sample(isQuestion ? 'question' : 'statement');
  let title = makeTitle();
  while (titles.has(title)) title = `${name}: ${makeTitle()}`;
  titles.add(title);
  const phrase = () => sample('searchPhrase') + (chance.happens(0.3) ? ` ${name}` : '');
  return {
    title,
    ...(shared.hasBody && { body: sample('body') }),
    ...(options.length > 0 && actions.length > 0 && { ask: sample('ask') }),
    ...(actions.length > 0 && {
      actions: fromEntries(actions, (action) =>
        shared.captions[action]
          ? `${sample('action')} {{${shared.captions[action]}}}`
          : sample('action'),
      ),
    }),
    ...(shared.minutes > 0 && { hint: `${sample('hint')} ${shared.minutes}` }),
    ...(options.length > 0 && {
      options: fromEntries(options, () => sample('option')),
      agentNote: sample('agentNote'),
      searchPhrases: times(chance.between(3, 8), phrase),
    }),
  };
}

/** What the texts of a step say in every language: captions by action, and a number in the hint. */
function sharedOf(chance, { meta }, captionIds) {
  const named = (meta?.actions ?? []).filter(() => chance.happens(0.3));
  return {
    captions: fromEntries(named, () => chance.pick(captionIds)),
    minutes: chance.happens(0.4) ? chance.between(2, 90) : 0,
    hasBody: chance.happens(0.5),
  };
}

function factsOf(chance, steps, texts, captions) {
  const fact = (_, at) => {
    const step = chance.pick(Object.keys(steps));
    const { minutes, captions: named } = steps[step];
    const [caption] = Object.values(named);
    return {
      id: `G-${at + 1}`,
      kind: 'step',
      ...fromEntries(Object.keys(texts), (locale) => texts[locale][step].title),
      numbers: minutes > 0 ? [`${minutes} minutes`] : [],
      labels: caption ? [captions[caption]] : [],
      steps: [step],
    };
  };
  return times(FACTS, fact);
}

/**
 * @param states of the flow, from `shapeFlow`.
 * @param real what real content offers: `sampleTexts` by language, `captions` in the first language, `figures`.
 * @returns texts by language, facts and figures, as their files hold them.
 */
export function fillFlow(chance, states, { sampleTexts, captions, figures }) {
  const captionIds = Object.keys(captions);
  const steps = Object.keys(states);
  const shared = fromEntries(steps, (step) => sharedOf(chance, states[step], captionIds));
  const locales = Object.keys(sampleTexts);
  const texts = fromEntries(locales, (locale) => {
    const sample = (kind) => sampleTexts[locale].sample(kind, chance);
    const name = sampleTexts[locale].inventName(chance);
    const own = { chance, name, titles: new Set() };
    return {
      title: `${sample('flowTitle')} ${name}`,
      summary: sample('summary'),
      needs: times(2, () => sample('need')).join('\n'),
      ...fromEntries(steps, (step) =>
        stepTexts(sample, { ...own, state: states[step], shared: shared[step] }),
      ),
    };
  });
  const drawn = steps.flatMap((step) =>
    Object.keys(shared[step].captions).map((action) => `${step}.${action}`),
  );
  return {
    texts,
    facts: { facts: factsOf(chance, shared, texts, captions) },
    figures: fromEntries(drawn, () => chance.pick(figures)),
  };
}
