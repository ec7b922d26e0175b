/* What files of a guide have to look like, before anything reads them: their authors write them by hand. */

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** What is wrong with the content of a file, without its name and the dot at the end. */
type Shape = (content: unknown, guide: { languages: readonly string[] }) => Iterable<string>;

const quoted = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'missing';

function* walksShape(content: unknown): Generator<string> {
  if (!isTexts(content)) yield 'is no list of walks. Write ["step option step …"]';
}

function* numbersShape(content: unknown): Generator<string> {
  if (!isObject(content) || !Object.values(content).every(isText))
    yield 'is no table of numbers. Write { "<flow>": "00" }';
}

function* movedShape(content: unknown): Generator<string> {
  if (
    !isObject(content) ||
    !Object.values(content).every(
      (each) => isText(each) || (isObject(each) && Object.values(each).every(isText)),
    )
  )
    yield 'is no table of steps. Write { "<flow>": { "<former step>": "<step>" } }';
}

function* homeShape(content: unknown): Generator<string> {
  const isTable = (part: unknown) => isObject(part) && Object.values(part).every(isText);
  if (!isObject(content) || !isTable(content.frequent) || !isTable(content.groups))
    yield 'is no table of signs. Write { "frequent": { "<outcome>": "<sign>" }, "groups": {} }';
}

function* factShape(fact: unknown, at: number): Generator<string> {
  const name = isObject(fact) && isText(fact.id) && fact.id ? `"${fact.id}"` : `fact ${at + 1}`;
  if (!isObject(fact) || !isText(fact.id)) yield `${name} has no id. Write { "id": … }`;
  else {
    for (const list of ['numbers', 'labels'])
      if (!isTexts(fact[list]))
        yield `${name}: "${list}" is ${quoted(fact[list])}. Write a list of texts, or []`;
    if (fact.steps !== undefined && !isTexts(fact.steps))
      yield `${name}: "steps" is ${quoted(fact.steps)}. Write a list of steps`;
    if (!isText(fact.kind))
      yield `${name}: "kind" is ${quoted(fact.kind)}. Write what it is, such as "step"`;
  }
}

function* factsShape(content: unknown): Generator<string> {
  if (!isObject(content) || !Array.isArray(content.facts))
    yield 'holds no list of facts. Write { "facts": [] }';
  else for (const [at, fact] of content.facts.entries()) yield* factShape(fact, at);
}

function* tableShape(content: unknown): Generator<string> {
  if (!isObject(content)) yield `is ${quoted(content)}. Write { … }`;
}

function* textsShape(content: unknown, key = ''): Generator<string> {
  if (isText(content)) return;
  if (!isObject(content) && !Array.isArray(content))
    yield key === ''
      ? 'holds no texts. Write { … }'
      : `"${key}" is ${quoted(content)}. Write a text`;
  else
    for (const [name, value] of Object.entries(content))
      yield* textsShape(value, key === '' ? name : `${key}.${name}`);
}

/** What stands for other expressions in the sentences of `secrets.json`: see `AdviceWords` in src/content/. */
const PLACES = /\{(?:plain:([^}]*)|tell|secret|person|words|list)\}/g;

/** Whether something is the source of a regular expression. */
function isExpression(source: unknown): boolean {
  try {
    return isText(source) && Boolean(new RegExp(source.replaceAll(PLACES, '(?:$1)'), 'u'));
  } catch {
    return false;
  }
}

function* languageShape(content: unknown, { languages }: { languages: readonly string[] }) {
  if (!isObject(content)) {
    yield 'says nothing. Write { "direction": "ltr" }, or "rtl"';
    return;
  }
  const { direction, captionPartner: partner, typography = [] } = content;
  if (direction !== 'ltr' && direction !== 'rtl')
    yield `"direction" is ${quoted(direction)}. Write "ltr" or "rtl"`;
  if (partner !== undefined && !languages.includes(partner as string))
    yield `"captionPartner" is ${quoted(partner)}, which is no language here. There is ${languages.join(', ')}`;
  if (!Array.isArray(typography)) yield '"typography" is no list. Write [["found", "instead"]]';
  else
    for (const pair of typography as unknown[])
      if (!isTexts(pair) || pair.length !== 2 || !isExpression(pair[0]))
        yield `"typography": ${quoted(pair)} is no expression and what takes its place. Mend it`;
}

function* captionOrderShape(content: unknown): Generator<string> {
  if (!isObject(content) || !Object.values(content).every(isTexts))
    yield 'is no order of captions. Write { "otherFirst": ["<id>"], "alone": ["<id>"] }';
}

const ADVICE = ['codes', 'cards', 'filler', 'notMeant', 'between', 'not', 'notNegated', 'tell'];
const NOTES = ['password', 'code', 'is', 'links'];

function* secretsShape(content: unknown): Generator<string> {
  const parts = isObject(content) ? content : {};
  const { advice, notes } = parts;
  for (const [part, values, names] of [
    ['advice', advice, [...ADVICE, 'person']],
    ['notes', notes, NOTES],
  ] as const)
    for (const name of names) {
      const value = isObject(values) ? values[name] : undefined;
      if (!value || !isExpression(value))
        yield `"${part}.${name}" is ${quoted(value)}. Write an expression`;
    }
  for (const name of ['secrets', 'refused']) {
    const list = isObject(advice) ? advice[name] : undefined;
    if (!isTexts(list) || list.length === 0)
      yield `"advice.${name}" is no list. Write a list of expressions`;
    else
      for (const each of list)
        if (!isExpression(each))
          yield `"advice.${name}": ${quoted(each)} is no expression. Mend it`;
  }
}

function* wordingShape(content: unknown): Generator<string> {
  const { warns, instead, together } = isObject(content) ? content : {};
  const { hint, action } = isObject(warns) ? warns : {};
  for (const [name, value] of [
    ['warns.hint', hint],
    ['warns.action', action],
  ] as const)
    if (!value || !isExpression(value)) yield `"${name}" is ${quoted(value)}. Write an expression`;
  for (const [name, table] of [
    ['instead', instead],
    ['together', together],
  ] as const)
    if (
      !isObject(table) ||
      !Object.entries(table).every((pair) => isTexts(pair) && isExpression(pair[0]))
    )
      yield `"${name}" is no table of expressions. Write { "<found>": "<text>" }`;
}

function* searchWordsShape(content: unknown): Generator<string> {
  const { stop, same, notCovered, ...tables } = isObject(content) ? content : {};
  if (!isText(stop)) yield '"stop" is no text. Write words with spaces between';
  if (!isObject(same) || !Object.values(same).every(isText))
    yield '"same" is no table. Write { "<concept>": "word, other word" }';
  if (!isObject(notCovered) || !Object.values(notCovered).every(isTexts))
    yield '"notCovered" is no table. Write { "<topic>": ["how people ask for it"] }';
  for (const [name, entry] of [
    ['elsewhere', '{ "<topic>": "who can help" }'],
    ['labels', '{ "<concept>": "what people choose" }'],
  ] as const) {
    const table = tables[name];
    if (table !== undefined && (!isObject(table) || !Object.values(table).every(isText)))
      yield `"${name}" is no table. Write ${entry}`;
  }
}

function* twinsShape(content: unknown): Generator<string> {
  if (
    !Array.isArray(content) ||
    !content.every((each) => isObject(each) && Object.values(each).every(isText))
  )
    yield 'is no list of twins. Write [{ "<concept>": "<flow>", "<other concept>": "<other flow>" }]';
}

/** The first that fits the name of a file counts. */
const SHAPES: readonly [name: RegExp, shape: Shape][] = [
  [/^flows\/walks\//, walksShape],
  [/^flows\/facts\//, factsShape],
  [/^flows\/numbers\.json$/, numbersShape],
  [/^flows\/moved\.json$/, movedShape],
  [/^flows\/home\.json$/, homeShape],
  [/^flows\/twins\.json$/, twinsShape],
  [/^flows\/(?:figures\/|expectations)/, tableShape],
  [/^locales\/approved\.json$/, tableShape],
  [/^locales\/[^/]+\/language\.json$/, languageShape],
  [/^locales\/[^/]+\/caption-order\.json$/, captionOrderShape],
  [/^locales\/[^/]+\/secrets\.json$/, secretsShape],
  [/^locales\/[^/]+\/search-words\.json$/, searchWordsShape],
  [/^locales\/[^/]+\/wording\.json$/, wordingShape],
  [/^locales\/[^/]+\/[^/]+\.json$/, (content) => textsShape(content)],
];

/** What keeps the content of a file from being read, in a sentence each. */
export function shapeProblems(
  name: string,
  content: unknown,
  guide: { languages: readonly string[] },
): string[] {
  const shape = SHAPES.find(([each]) => each.test(name))?.[1];
  return [...(shape?.(content, guide) ?? [])].map((what) => `${name}: ${what}.`);
}
