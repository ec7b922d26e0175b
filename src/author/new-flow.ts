import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { guide } from '../build/folders';

/** Words that are pages of the site, or files of texts, and so cannot name a flow. */
export const RESERVED: readonly string[] = [
  'search',
  'contact',
  'agent',
  'map',
  'proof',
  'widget',
  'texts',
  'shared',
  'captions',
  'common',
];
/** What a flow may be called. */
export const FLOW_ID = /^[a-z]+(-[a-z]+)*$/;

const flowOf = (id: string): string => `import { flow } from '#flow';
import { contactSupport } from './shared/contact-support';

/** Say here what this article solves, and which cases it hands over. */
export default flow.createMachine({
  id: '${id}',
  initial: 'whatHappens',
  states: {
    whatHappens: { on: { thisProblem: 'tryFix', somethingElse: 'contactSupport' } },
    tryFix: {
      meta: { actions: ['first', 'second'] },
      on: { yes: 'problemSolved', no: 'contactSupport' },
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
    asks: [],
  },
  tryFix: {
    title: '',
    actions: { first: '', second: '' },
    options: { yes: '', no: '' },
    agentNote: '',
    asks: [],
  },
  problemSolved: { title: '', body: '' },
};

const FACTS = `{
  "article": "",
  "facts": [
    {
      "id": "",
      "kind": "step",
      "en": "",
      "ru": "",
      "numbers": [],
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
  const languages = readdirSync(join(root, 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const files = new Map<string, string>([
    [`flows/${id}.ts`, flowOf(id)],
    ...languages.map(
      (locale) => [`locales/${locale}/${id}.json`, `${JSON.stringify(TEXTS, null, 2)}\n`] as const,
    ),
    [`flows/facts/${id}.json`, FACTS],
    [`flows/walks/${id}.json`, WALKS],
  ]);
  for (const file of files.keys())
    if (existsSync(join(root, file))) throw new Error(`${file} is there already.`);
  for (const [file, content] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return [...files.keys()];
}

/** `npm run new-flow router-lights` */
export function main(): void {
  const [, , id] = process.argv;
  const files = newFlow(id);
  console.log(
    `${files.join('\n')}\n\nWrite them by docs/writing-a-flow.md. "npm run dev" shows them at /en/${id}/ and names what is missing.`,
  );
}
