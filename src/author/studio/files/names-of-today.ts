import type { FactFile } from '../../../content/facts';
import type { Step, Text } from '../contract';
import type { Moment } from './pair';

/** What goes by another name since: the former one -> that of today. */
export type Renames = ReadonlyMap<string, string>;

/** Names that have changed: of articles and, by the article's name of today, of steps. */
export interface NamesOfToday {
  articles: Renames;
  steps: ReadonlyMap<string, Renames>;
}

const answersOf = (step: Step | undefined) => step?.answers.map(({ id }) => id).join(' ');

/**
 * Steps of an article that go by another name since. Of several whose links lead to one step, one at most is that step:
 * the one that has its answers.
 */
export function stepRenames(
  before: Pick<Moment, 'steps'>,
  now: Pick<Moment, 'steps'>,
  moved: Readonly<Record<string, string>>,
): Renames {
  const [was, is] = [before, now].map(({ steps }) => new Map(steps.map((each) => [each.id, each])));
  const led = Object.entries(moved).filter(
    ([from, to]) => was!.has(from) && !is!.has(from) && is!.has(to) && !was!.has(to),
  );
  return new Map(
    led.filter(([from, to]) => {
      const rivals = led.filter(([, other]) => other === to).map(([id]) => id);
      const isSame = (id: string) => answersOf(was!.get(id)) === answersOf(is!.get(to));
      return from === (rivals.find(isSame) ?? rivals[0]);
    }),
  );
}

/** A table whose keys begin with a step: `newBulb.title`. */
const withKeys = <T>(table: Readonly<Record<string, T>>, nameOf: (id: string) => string) =>
  Object.fromEntries(
    Object.entries(table).map(([key, value]) => [key.replace(/^[^.]+(?=\.)/, nameOf), value]),
  );

const factsToday = (file: FactFile | undefined, nameOf: (id: string) => string): unknown =>
  file && {
    ...file,
    facts: file.facts.map((fact) => ({
      ...fact,
      ...(fact.steps && { steps: fact.steps.map(nameOf) }),
    })),
  };

/** An article as it was, by the names that it, its steps and those of others have today. */
export function byNamesOfToday(moment: Moment, article: string, names: NamesOfToday): Moment {
  const articleName = (id: string) => names.articles.get(id) ?? id;
  const nameIn = (owner: string) => (id: string) => names.steps.get(owner)?.get(id) ?? id;
  const own = nameIn(article);
  const stepToday = ({ handsOverTo: to, ...step }: Step): Step => {
    const other = to && articleName(to.article);
    return {
      ...step,
      id: own(step.id),
      answers: step.answers.map((answer) => ({ ...answer, target: own(answer.target) })),
      ...(to && {
        handsOverTo: {
          article: other!,
          ...(to.step !== undefined && { step: nameIn(other!)(to.step) }),
        },
      }),
    };
  };
  // `whatHappens staysDark newBulb > front-door oilLock`
  const walkToday = (walk: string) => {
    const [ways = '', there] = walk.split(' > ');
    const [other = '', step = ''] = there?.split(' ') ?? [];
    const today = articleName(other);
    const words = ways.split(' ').map((word, at) => (at % 2 === 0 ? own(word) : word));
    return words.join(' ') + (there === undefined ? '' : ` > ${today} ${nameIn(today)(step)}`);
  };
  return {
    ...moment,
    steps: moment.steps.map(stepToday),
    texts: Object.fromEntries(
      Object.entries(moment.texts).map(([locale, texts]) => [locale, withKeys<Text>(texts, own)]),
    ),
    walks: moment.walks.map(walkToday),
    facts: factsToday(moment.facts as FactFile | undefined, own),
    figures: withKeys(moment.figures, own),
  };
}
