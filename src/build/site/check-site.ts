import { ORIGINS, SOURCES } from '../../../server/headers.mjs';
import { accentColors, CONTRAST, contrast } from '../../ui/accent.ts';

/** What `site.config.ts` exports. */
export type Site = typeof import('#guide/site.config');

const COLOR = /^#[\da-f]{6}$/i;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/;
const MARK = /^M[\d\s.,a-z+-]+$/i;
const PHONE = /^\+?[1-9][\d ()-]{6,19}$/;

const isAddress = (address: string, protocols: readonly string[]) =>
  URL.canParse(address) && protocols.includes(new URL(address).protocol);

/** What is wrong with one accent; undefined where it is good. */
function accentProblem(theme: 'light' | 'dark', color: string): string | undefined {
  if (!COLOR.test(color)) return `accent.${theme}: "${color}" is no colour. Write it as #rrggbb.`;
  const { accent, soft } = accentColors(color, theme);
  if (accent === color.toLowerCase()) return undefined;
  const found = contrast(color, soft).toFixed(1);
  return `accent.${theme}: ${color} has a contrast of ${found} on its tint, and needs ${CONTRAST}. Take ${accent}.`;
}

/** What a site cannot do without. */
const EXPORTS = [
  'siteName',
  'mark',
  'accent',
  'triage',
  'support',
  'phone',
  'articles',
  'firstLanguage',
] as const satisfies readonly (keyof Site)[];

/** What is wrong with a site, in a sentence each; empty where it is good. */
export function problemsOf(site: Site): string[] {
  const missing = EXPORTS.filter((name) => site[name] === undefined);
  if (missing.length > 0)
    return missing.map((name) => `${name}: is missing. Export it, as our site.config.ts does.`);
  const { siteName, mark, accent, support, phone, articles, triage, firstLanguage } = site;
  const problems: (string | false | undefined)[] = [
    siteName.trim() === '' && 'siteName: is empty. Write the name of the site.',
    /[<>{}]/.test(siteName) && `siteName: "${siteName}" must not hold < > { }.`,
    !MARK.test(mark) && `mark: "${mark}" is no SVG path. Write the value of its d attribute.`,
    accentProblem('light', accent.light),
    accentProblem('dark', accent.dark),
    support.label.trim() === '' && 'support.label: is empty. Write the address as it is read out.',
    !isAddress(support.url, ['https:', 'mailto:']) &&
      `support.url: "${support.url}" is no address. Begin it with https:// or mailto:.`,
    ...Object.entries(phone).map(
      ([region, number]) =>
        !PHONE.test(number) &&
        `phone.${region}: "${number}" is no number with the code of a country, such as +44 20 7946 0018.`,
    ),
    !/^\p{L}*$/u.test(articles.prefix) &&
      `articles.prefix: "${articles.prefix}" must be letters, such as KB, or empty.`,
    !(isAddress(articles.url, ['https:']) && /\{(id|slug)\}/.test(articles.url)) &&
      `articles.url: "${articles.url}" must begin with https:// and hold {id} or {slug}.`,
    !/^([a-z]+(-[a-z]+)*)?$/.test(triage) &&
      `triage: "${triage}" is no name of a flow. Write one such as start, or leave it empty.`,
    !LANGUAGE.test(firstLanguage) &&
      `firstLanguage: "${firstLanguage}" is no language. Write the name of a folder of locales/.`,
  ];
  return problems.filter((problem) => typeof problem === 'string');
}

/** What is wrong with the variables that a build takes, in a sentence each. */
export function problemsOfBuild({
  SITE_URL: url = 'http://localhost',
  FRAME_ANCESTORS: ancestors = '*',
  AGENT_FRAME_ANCESTORS: helpdesks,
}: Record<string, string | undefined>): string[] {
  const address = url.replace(/\/$/, '');
  const [, path] = /^https?:\/\/[^/]+((?:\/[\w-]+)*)$/.exec(address) ?? [];
  const problems = [
    !(path !== undefined && URL.canParse(address) && new URL(address).origin + path === address) &&
      `SITE_URL: "${url}" is no site. Write https:// and the host, and the path if it stands below one: https://example.com/help/`,
    !SOURCES.test(ancestors) &&
      `FRAME_ANCESTORS: "${ancestors}" is no list of CSP sources. Write them with spaces between: https://a.example https://b.example`,
    helpdesks !== undefined &&
      !ORIGINS.test(helpdesks) &&
      `AGENT_FRAME_ANCESTORS: "${helpdesks}" is no list of origins. Write them with spaces between: https://a.example https://*.b.example`,
  ];
  return problems.filter((problem) => typeof problem === 'string');
}

/** @throws Error naming every field of `site.config.ts` and every variable that is bad, and what to write. */
export function checkSite(site: Site, variables: Record<string, string | undefined>): void {
  const problems = [...problemsOf(site), ...problemsOfBuild(variables)];
  if (problems.length > 0) throw new Error(['The site cannot be built:', ...problems].join('\n  '));
}
