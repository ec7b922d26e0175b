import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { firstLanguage } from '#guide/site.config';
import { reservedWords } from '../app/routes';
import { guide } from '../build/folders';
import { languagesOf } from '../build/languages';
import { type FlowNumbers, nextNumber } from '../engine/flow-numbers';

/** Words that are pages of the site, or files of texts, and so cannot name a flow. */
export const RESERVED: readonly string[] = [
  ...reservedWords,
  'widget',
  'texts',
  'shared',
  'captions',
  'common',
  'language',
  'new-article',
  'time-rules',
];
const NUMBERS = 'flows/numbers.json';

/** What a flow may be called. */
export const FLOW_ID = /^[a-z]+(-[a-z]+)*$/;

const flowOf = (id: string): string => `import { didNotHelp, flow, helped } from '#flow';
import { contactSupport } from './shared/contact-support';

/** Say here what this article solves, and which cases it hands over. */
export default flow.createMachine({
  id: '${id}',
  initial: 'whatHappens',
  states: {
    whatHappens: { on: { thisProblem: 'tryFix', somethingElse: 'contactSupport' } },
    tryFix: {
      meta: { actions: ['first', 'second'] },
      on: { yes: helped('problemSolved'), no: didNotHelp('contactSupport') },
    },

    problemSolved: { type: 'final', tags: 'solved' },
    ...contactSupport,
  },
});
`;

const TEXTS = {
  title: '',
  summary: '',
  needs: '',
  whatHappens: {
    title: '',
    options: { thisProblem: '', somethingElse: '' },
    agentNote: '',
    searchPhrases: [],
  },
  tryFix: {
    title: '',
    actions: { first: '', second: '' },
    ask: '',
    options: { yes: '', no: '' },
    agentNote: '',
    searchPhrases: [],
  },
  problemSolved: { title: '', body: '' },
};

const factsOf = (languages: readonly string[]): string => `{
  "article": "",
  "facts": [
    {
      "id": "",
      "kind": "step",
${languages.map((locale) => `      ${JSON.stringify(locale)}: "",\n`).join('')}      "numbers": [],
      "labels": [],
      "steps": ["tryFix"]
    }
  ]
}
`;

/** Walks through the steps of `flowOf`. */
const WALKS = `[
  "whatHappens thisProblem tryFix yes problemSolved",
  "whatHappens thisProblem tryFix no contactSupport",
  "whatHappens somethingElse contactSupport"
]
`;

/** Whether a language may lack no text: empty ones would stand in the way of the first language's. */
export function isHeldToAll(locale: string, root: string): boolean {
  const file = join(root, 'locales', locale, 'language.json');
  if (locale === firstLanguage || !existsSync(file)) return true;
  return (JSON.parse(readFileSync(file, 'utf8')) as { complete?: boolean }).complete === true;
}

/** `flows/numbers.json` with the next free number for a flow, which its spoken codes begin with. */
export function numbered(id: string, table = '{}'): string {
  const numbers = JSON.parse(table) as FlowNumbers;
  const entries = Object.entries({ ...numbers, [id]: numbers[id] ?? nextNumber(numbers) });
  const sorted = Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

/**
 * Begins an article: writes its flow, its texts in each language and its facts, all to be filled in. The texts are
 * empty on purpose: every check names those that are missing, by file and key.
 *
 * @param id name of the flow, in kebab-case.
 * @param root folder of the guide.
 * @returns the files, relative to the root.
 * @throws Error when the name cannot be used or a file is there already; nothing is written then.
 */
export function newFlow(id = '', root: string = guide): string[] {
  if (!FLOW_ID.test(id))
    throw new Error(`"${id}" is no name for a flow. Use small letters and hyphens: router-lights`);
  if (RESERVED.includes(id)) throw new Error(`"${id}" is taken by the site. Choose another name.`);
  const languages = languagesOf(root).filter((locale) => isHeldToAll(locale, root));
  const files = new Map<string, string>([
    [`flows/${id}.ts`, flowOf(id)],
    ...languages.map(
      (locale) => [`locales/${locale}/${id}.json`, `${JSON.stringify(TEXTS, null, 2)}\n`] as const,
    ),
    [`flows/facts/${id}.json`, factsOf(languages)],
    [`flows/walks/${id}.json`, WALKS],
  ]);
  for (const file of files.keys())
    if (existsSync(join(root, file))) throw new Error(`${file} is there already.`);
  for (const [file, content] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  const numbers = join(root, NUMBERS);
  writeFileSync(
    numbers,
    numbered(id, existsSync(numbers) ? readFileSync(numbers, 'utf8') : undefined),
  );
  return [...files.keys(), NUMBERS];
}

/** `npm run new-flow router-lights` */
export function main(): void {
  const [, , id] = process.argv;
  const files = newFlow(id);
  console.log(
    `${files.join('\n')}\n\nWrite them by docs/files-of-a-flow.md. "npm run dev" shows them at /${firstLanguage}/${id}/ and names what is missing.`,
  );
}
