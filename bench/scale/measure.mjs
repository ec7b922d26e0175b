/* What a built site weighs, and what its first page needs. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesOf } from '../../src/build/built-files.ts';
import { keptFiles } from '../../src/build/worker.ts';
import { locales } from './guide.mjs';

/** How many flows the first load is averaged over: texts differ in length. */
const SAMPLE = 40;

export const bytesOf = (files) => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Bytes of files as the site serves them. */
export const compressedSize = (files) =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);

/** Up to a number of items, evenly spread over a list. */
export const spread = (list, count) => {
  const step = Math.max(1, list.length / count);
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, at) => list[Math.floor(at * step)],
  );
};

const kebab = (step) => step.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** The modules that every page of a flow asks for until its first question is answered. */
const modulesOf = (locale, inGuide) => [
  'index.html',
  'src/app/main.tsx',
  ...[
    'flows/figures/shared.json',
    ...['common', 'shared'].map((name) => `locales/${locale}/${name}.json`),
    // A step may show the captions of another language, too.
    ...locales.map((each) => `locales/${each}/captions.json`),
  ].map(inGuide),
];

/**
 * The files of articles that a page asks for until then: those that it names, and the table of all files
 * where it does not name all of its own article.
 */
function articleFiles(html, manifest, flow, locale) {
  const named = JSON.parse(/ data-files='([^']*)'/.exec(html)?.[1] ?? '{}');
  const own = [`flows/${flow}.ts`, `flows/figures/${flow}.json`, `locales/${locale}/${flow}.json`];
  const isWhole = own.every((name) => named[name]);
  return [
    ...Object.values(named).flatMap((addresses) => addresses.map((address) => address.slice(1))),
    ...(isWhole ? [] : filesOf(manifest, 'src/content/manifest.ts')),
  ];
}

/**
 * Bytes, compressed, of the first page of a flow and of every script that it asks for until its first question
 * is answered: the mean over flows and languages.
 */
export function firstLoad(folder, flows) {
  const manifest = JSON.parse(readFileSync(join(folder, 'build/manifest.json'), 'utf8'));
  const inGuide = (name) => join(relative('.', folder), name);
  const sizes = new Map();
  const sizeOf = (file) => {
    if (!sizes.has(file)) sizes.set(file, compressedSize([join(folder, 'dist', file)]));
    return sizes.get(file);
  };
  const loads = spread(flows, SAMPLE).flatMap((flow) => {
    const [, first] = /initial: '(\w+)'/.exec(
      readFileSync(join(folder, `flows/${flow}.ts`), 'utf8'),
    );
    return locales.map((locale) => {
      const page = `${locale}/${flow}/${kebab(first)}/index.html`;
      const html = readFileSync(join(folder, 'dist', page), 'utf8');
      const found = new Set([page, ...articleFiles(html, manifest, flow, locale)]);
      for (const module of modulesOf(locale, inGuide)) filesOf(manifest, module, found);
      return [...found].reduce((sum, file) => sum + sizeOf(file), 0);
    });
  });
  return loads.reduce((sum, load) => sum + load, 0) / loads.length;
}

/** Bytes, compressed, of all that the service worker keeps for use without a network. */
export function offlineSet(folder) {
  const files = keptFiles(join(folder, 'dist'));
  const some = spread(files, 500);
  return (compressedSize(some) / bytesOf(some)) * bytesOf(files);
}
