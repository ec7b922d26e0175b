import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildIndex } from './build-index';
import { find } from './find';
import queries from './queries.json';
import { openIndex } from './search-index';

it('measures', async () => {
  const files = { en: await buildIndex('en'), ru: await buildIndex('ru') };
  for (const [locale, file] of Object.entries(files)) {
    const size = (x: unknown) => gzipSync(JSON.stringify(x), { level: 9 }).length;
    console.log(
      locale,
      'index',
      size(file.index),
      'steps',
      size(file.places),
      'terms',
      size(file.index.terms),
      file.index.terms.split('\n').length,
      'post',
      size(file.index.postings),
    );
  }
  const index = {
    en: openIndex(files.en.places, [files.en.index, files.ru.index]),
    ru: openIndex(files.ru.places, [files.en.index, files.ru.index]),
  };
  const matches = (wanted: string[], at: string) =>
    wanted.some((w) => {
      const [f, s] = w.split('/');
      const [flow, step] = at.split('/');
      return (f === '*' || f === flow) && (s === '*' || s === step);
    });
  for (const part of [0, 1])
    for (const locale of ['en', 'ru'] as const) {
      let n = 0,
        t1 = 0,
        t3 = 0,
        un = 0,
        unok = 0;
      for (const { find: wanted, ...q } of queries)
        for (const [i, text] of q[locale].entries()) {
          if (i % 2 !== part) continue;
          const a = find(text, index[locale]);
          const got = a.kind === 'hits' ? a.hits.map((h) => `${h.flow}/${h.step}`) : [];
          if (wanted.length === 0) {
            un++;
            if (a.kind === 'notCovered') unok++;
            else if (process.env.SHOW && part === 0) console.log(`U ${text} -> ${got[0]}`);
            continue;
          }
          n++;
          const at = got.findIndex((g) => matches(wanted, g));
          if (at === 0) t1++;
          if (at >= 0 && at < 3) t3++;
          if (at !== 0 && process.env.SHOW && part === Number(process.env.PART ?? 0))
            console.log(
              `${at} ${text} [${wanted.slice(0, 2)}] -> ${a.kind === 'hits' ? '' : 'NOT ' + a.kind} ${got.slice(0, 3)}`,
            );
        }
      console.log(
        part ? 'held' : 'tune',
        locale,
        n,
        'top1',
        ((100 * t1) / n).toFixed(1),
        'top3',
        ((100 * t3) / n).toFixed(1),
        'nomatch',
        unok,
        '/',
        un,
      );
    }
  expect(1).toBe(1);
});
