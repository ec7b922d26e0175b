import { expect, it } from 'vitest';
import { askedTexts, textsAskedIn } from './asked-texts';

it('finds the texts that code asks for word for word, or by their beginning', () => {
  const code = `
    const { t } = useTranslation();
    t('site.skip'); t(isOpen ? 'keep.forget' : 'keep.close');
    texts.t(\`outcome.\${kind === 'a' ? tag : other(tag)}\`);
    t(\`map.kinds.\${kind as 'question'}\`, { ns: 'proof' });
    t('count', { count: list.length }); t(key); set('title');
  `;
  expect(textsAskedIn(code)).toEqual([
    { namespace: 'common', key: 'site.skip' },
    { namespace: 'common', key: 'keep.forget' },
    { namespace: 'common', key: 'keep.close' },
    { namespace: 'common', key: 'outcome.' },
    { namespace: 'proof', key: 'map.kinds.' },
    { namespace: 'common', key: 'count' },
  ]);
  expect(textsAskedIn("useTranslation('agent'); t('note');")).toEqual([
    { namespace: 'agent', key: 'note' },
  ]);
});

it('knows hundreds of texts of the site, of each of its files', () => {
  const files = askedTexts().map(({ namespace }) => namespace);
  expect(files.length).toBeGreaterThan(150);
  expect(new Set(files)).toEqual(new Set(['agent', 'common', 'proof']));
});
