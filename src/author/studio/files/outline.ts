import { lexer, type Token, type Tokens } from 'marked';
import type { Outline, OutlineStep } from '../contract';
import { Refusal } from './refusal';

type Draft = { title: string; warning?: string; body?: string; actions: string[] };

/** A step has no more actions than a person can keep in mind. */
const MOST_ACTIONS = 7;

/** What begins a paragraph that has to be known before anything is done. */
const WARNING = /^(?:warning|caution|important|attention|note)\s*[:!.—-]\s*/i;

/** Words without marks of Markdown and HTML. */
function plain(tokens: readonly Token[] | undefined): string {
  const words = (tokens ?? []).map((token): string => {
    if (token.type === 'html') return '';
    if (token.type === 'br') return ' ';
    if ('tokens' in token && token.tokens) return plain(token.tokens);
    return 'text' in token ? String(token.text) : '';
  });
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}

const isList = (token: Token): token is Tokens.List => token.type === 'list';

/** The first words of an item, and the list below it. */
function partsOf(item: Tokens.ListItem): { words: string; below: string[] } {
  const lists = item.tokens.filter(isList);
  const words = plain(item.tokens.filter((token) => !isList(token)));
  const below = lists.flatMap(({ items }) => items.map((each) => plain(each.tokens)));
  return { words, below };
}

const begin = (title: string): Draft => ({ title, actions: [] });

function addWords(step: Draft, part: 'warning' | 'body', words: string): void {
  step[part] = step[part] === undefined ? words : `${step[part]}\n${words}`;
}

/** Takes a list in: items that have a list of their own are steps, others actions of the step that they stand under. */
function addList(steps: Draft[], list: Tokens.List): void {
  const items = list.items.map(partsOf);
  const hasSteps = items.some(({ below }) => below.length > 0);
  for (const { words, below } of items) {
    if (hasSteps) steps.push({ title: words.replace(/[.:]$/, ''), actions: below });
    else {
      if (steps.length === 0) steps.push(begin(words.replace(/[.:]$/, '')));
      steps.at(-1)!.actions.push(words);
    }
  }
}

/** A long list as several steps. */
function* cut(step: Draft): Generator<OutlineStep> {
  const { actions, ...rest } = step;
  for (let at = 0; at === 0 || at < actions.length; at += MOST_ACTIONS) {
    const own = actions.slice(at, at + MOST_ACTIONS);
    yield at === 0
      ? { ...rest, actions: own }
      : { title: own[0]!.replace(/[.:]$/, ''), actions: own };
  }
}

/**
 * Finds steps in a pasted text: headings and items with a list below them are steps, other items what to do there.
 *
 * @throws Refusal where it holds nothing of the kind.
 */
export function outlineOf(text: string): Outline {
  const steps: Draft[] = [];
  let title: string | undefined;
  // Words that stand before any step belong to the first one.
  let warning: string | undefined;
  for (const token of lexer(text)) {
    const words = 'tokens' in token ? plain(token.tokens) : '';
    if (token.type === 'heading' && token.depth === 1 && steps.length === 0) title = words;
    else if (token.type === 'heading') steps.push(begin(words));
    else if (isList(token)) addList(steps, token);
    else if (token.type === 'blockquote' || (token.type === 'paragraph' && WARNING.test(words))) {
      const step = steps.at(-1);
      const said = words.replace(WARNING, '');
      if (step) addWords(step, 'warning', said);
      else warning = said;
    } else if (token.type === 'paragraph' && steps.length > 0)
      addWords(steps.at(-1)!, 'body', words);
  }
  const [first] = steps;
  if (!first)
    throw new Refusal(
      'There is no list and no heading in this text. Number what people have to do, one thing a line.',
    );
  if (warning !== undefined) addWords(first, 'warning', warning);
  return { ...(title !== undefined && { title }), steps: steps.flatMap((step) => [...cut(step)]) };
}
