import { firstLanguage } from '#guide/site.config';
import type { Problem } from '../../problem';
import type { Step, Text, TextsByLanguage } from '../contract';

/** What names of steps and answers are called for people: by the texts of the first language. */
export interface Named {
  steps: readonly Step[];
  texts: TextsByLanguage;
  sharedTexts?: TextsByLanguage;
}

export const show = (text: Text | undefined): string | undefined =>
  typeof text === 'object' ? text.join('\n') : text;

export const quoted = (words: string): string => `“${words}”`;

function wordsOf(
  { texts, sharedTexts }: Named,
  key: string,
  otherwise: string,
  locale = firstLanguage,
): string {
  const [text] = [locale, firstLanguage].flatMap(
    (each) => texts[each]?.[key] ?? sharedTexts?.[each]?.[key] ?? [],
  );
  return quoted(show(text) ?? otherwise);
}

export const titleOf = (named: Named, step: string, locale?: string): string =>
  wordsOf(named, `${step}.title`, step, locale);
export const answerOf = (named: Named, step: string, answer: string): string =>
  wordsOf(named, `${step}.options.${answer}`, answer);
export const actionOf = (named: Named, step: string, action: string): string =>
  wordsOf(named, `${step}.actions.${action}`, action);

/** How a person calls the parts of a step. */
export const PARTS: Readonly<Record<string, string>> = {
  title: 'title',
  warning: 'warning',
  body: 'why',
  hint: 'hint',
  ask: 'question',
  say: 'words of the agent',
  agentNote: 'agent note',
  ticket: 'words for the ticket',
  searchPhrases: 'search phrases',
  summary: 'summary',
  needs: 'list of what to have at hand',
};

/** The place of a text, as a person calls it. */
export function placeOf(named: Named, key: string): string {
  const [step = '', part, id = ''] = key.split('.');
  if (part === undefined) return `the ${PARTS[step] ?? quoted(step)} of the article`;
  const of = titleOf(named, step);
  if (part === 'options') return `the answer ${answerOf(named, step, id)} of ${of}`;
  if (part === 'actions') return `the action ${actionOf(named, step, id)} of ${of}`;
  return `the ${PARTS[part] ?? quoted(part)} of ${of}`;
}

/** What the terminal tells of files and asks to be typed, and what the studio has a field, a choice or a button for. */
const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/ Write helped\(…\), .*$/, ' Choose what it means.'],
  [/ Write done\(…\)\.$/, ' Choose “It is done”.'],
  [/ Write its target alone\.$/, ' Choose nothing there.'],
  [
    / were not approved yet: npm run texts:confirm$/,
    ' are new. Read them, and say that they are right.',
  ],
  [/,? or: npm run texts:confirm$/, '.'],
  [/, which (?:locales\/[\w-]+\/ has|the site shows)\. Write (?:it|them)\.$/, '.'],
  [/ names a caption that \S+ lacks: /, ' names a button label that there is not: '],
  [/ is still to be written: it says .*$/, ' still says what every new article begins with.'],
  [/ was approved for another text in \S+\.$/, ' translates an older text.'],
];

/** A name between quotation marks, as a person calls what it names. */
function nameInWords(named: Named, problem: Problem, name: string): string {
  const ids = named.steps.map(({ id }) => id);
  const [step = '', answer] = name.split(' ');
  if (name === problem.key) return placeOf(named, name);
  if (answer !== undefined && ids.includes(step))
    return `${answerOf(named, step, answer)} in ${titleOf(named, step)}`;
  if (ids.includes(name)) return titleOf(named, name);
  const own = named.steps.find(({ id }) => id === problem.step);
  return own?.answers.some(({ id }) => id === name) ? answerOf(named, own.id, name) : quoted(name);
}

/** What the checker says of an article, in the words of the studio; where it stands is told beside. */
export function inWords(article: Named, problem: Problem): Problem {
  const { file, text } = problem;
  const plain =
    file !== undefined && text.startsWith(`${file}: `) ? text.slice(file.length + 2) : text;
  const said = REMEDIES.reduce(
    (sentence, [typed, chosen]) => sentence.replace(typed, chosen),
    plain,
  );
  const words = said.replaceAll(/"([\w.]+(?: \w+)?)"/g, (_, name: string) =>
    nameInWords(article, problem, name),
  );
  // Walks are told by their place in the list, which moves.
  const id = `${text.replace(/\bwalk \d+ /, 'walk ')} ${JSON.stringify(problem.mend ?? [])}`;
  return { ...problem, id, text: words[0]!.toUpperCase() + words.slice(1) };
}
