/* What makes the site of this guide. It is a guide as small as the tests of the engine need it. */

export const siteName: string = 'Handy';

export const mark: string = 'M12 3a6 6 0 0 1 3 11v3H9v-3a6 6 0 0 1 3-11M10 20h4';

export const accent = {
  light: '#7a1f5c',
  dark: '#f0a8d8',
};

export const triage: string = 'start';

export const support = {
  label: 'help.example/repair',
  url: 'https://help.example/repair',
};

export const phone: Record<string, string> = {
  repair: '+44 20 7946 0018',
  locksmith: '+44 20 7946 0021',
};

export const articles = {
  prefix: 'HB',
  url: 'https://handbook.example/{id}/',
};

export const firstLanguage: string = 'en';
