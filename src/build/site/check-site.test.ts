import { describe, expect, it } from 'vitest';
import * as site from '#guide/site.config';
import { checkSite, problemsOf, problemsOfBuild, type Site } from './check-site';

const withField = (field: Partial<Site>): string[] => problemsOf({ ...site, ...field });

describe('a site', () => {
  it('is good as it is, and with other values that are good', () => {
    expect(problemsOf(site)).toEqual([]);
    expect(
      withField({
        siteName: 'Помощь & Co',
        accent: { light: '#7A1F5C', dark: '#f0a8d8' },
        support: { label: 'help@example.com', url: 'mailto:help@example.com' },
        phone: { uk: '+44 20 7946 0018', ch: '41-41-726-9500' },
        articles: { prefix: 'HELP', url: 'https://help.example/a/{id}.html' },
      }),
    ).toEqual([]);
    expect(withField({ phone: {} })).toEqual([]);
    const articles = { prefix: '', url: 'https://help.example/{slug}/' };
    expect(withField({ articles, triage: '', firstLanguage: 'pt-BR' })).toEqual([]);
  });

  it.each<[string, Partial<Site>, string]>([
    ['no name', { siteName: ' ' }, 'siteName: is empty. Write the name of the site.'],
    ['a name with markup', { siteName: '<b>' }, 'siteName: "<b>" must not hold < > { }.'],
    ['a file as mark', { mark: 'logo.svg' }, 'mark: "logo.svg" is no SVG path.'],
    ['markup as mark', { mark: 'M0 0"/><script>' }, 'is no SVG path'],
    ['a colour by name', { accent: { ...site.accent, light: 'red' } }, 'Write it as #rrggbb.'],
    [
      'a pale colour on light',
      { accent: { ...site.accent, light: '#ffaa00' } },
      'accent.light: #ffaa00 has a contrast of 1.5 on its tint, and needs 7. Take #614100.',
    ],
    [
      'a deep colour on dark',
      { accent: { ...site.accent, dark: '#1a5c57' } },
      'accent.dark: #1a5c57 has a contrast of',
    ],
    [
      'no address',
      { support: { label: '', url: 'https://a.example/' } },
      'support.label: is empty',
    ],
    [
      'an address without its beginning',
      { support: { label: 'a.example', url: 'a.example' } },
      'support.url: "a.example" is no address. Begin it with https:// or mailto:.',
    ],
    ['a script', { support: { label: 'a', url: 'javascript:alert(1)' } }, 'support.url'],
    ['a number of no country', { phone: { uk: '020 7946 0018' } }, 'phone.uk: "020 7946 0018"'],
    ['a prefix with a digit', { articles: { ...site.articles, prefix: 'A1' } }, 'articles.prefix'],
    [
      'an address of no article',
      { articles: { prefix: 'KB', url: 'https://a.example/' } },
      'articles.url: "https://a.example/" must begin with https:// and hold {id} or {slug}.',
    ],
    [
      'a triage of another name',
      { triage: 'Start here' },
      'triage: "Start here" is no name of a flow.',
    ],
    [
      'a first language by name',
      { firstLanguage: 'English' },
      'firstLanguage: "English" is no language.',
    ],
  ])('is told about %s', (_, field, said) => {
    const problems = withField(field);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
  });

  it('stops the build with all that is bad', () => {
    expect(() => checkSite(site, {})).not.toThrow();
    expect(() => checkSite({ ...site, siteName: '', mark: '' }, { SITE_URL: 'x' })).toThrow(
      /^The site cannot be built:\n {2}siteName: .*\n {2}mark: .*\n {2}SITE_URL: /,
    );
  });
});

describe('a build', () => {
  it.each<Record<string, string>>([
    {},
    { SITE_URL: 'https://help.example' },
    { SITE_URL: 'https://help.example:8443/' },
    { SITE_URL: 'https://bank.example/help/' },
    { FRAME_ANCESTORS: "'self' https://*.bank.example http://localhost:3000" },
    { AGENT_FRAME_ANCESTORS: 'https://*.desk.example http://localhost:3000' },
  ])('takes %o', (variables) => expect(problemsOfBuild(variables)).toEqual([]));

  it.each<[Record<string, string>, string]>([
    [{ SITE_URL: 'help.example' }, 'SITE_URL: "help.example" is no site.'],
    [{ SITE_URL: 'https://bank.example/help/?a' }, 'if it stands below one'],
    [{ FRAME_ANCESTORS: "*; script-src 'unsafe-inline'" }, 'FRAME_ANCESTORS: "*; script-src'],
    [{ FRAME_ANCESTORS: 'https://a.example,https://b.example' }, 'with spaces between'],
    [{ FRAME_ANCESTORS: '' }, 'FRAME_ANCESTORS: ""'],
    ...[
      '*',
      '',
      "'self'",
      'https:',
      'https://*',
      'https://a.example ',
      'https://a.example/x',
      'https://a.example; script-src *',
    ].map((AGENT_FRAME_ANCESTORS): [Record<string, string>, string] => [
      { AGENT_FRAME_ANCESTORS },
      `AGENT_FRAME_ANCESTORS: "${AGENT_FRAME_ANCESTORS}" is no list of origins. Write`,
    ]),
  ])('refuses %o', (variables, said) => {
    expect(problemsOfBuild(variables)).toEqual([expect.stringContaining(said)]);
  });
});
