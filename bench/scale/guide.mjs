/* The guide that generated articles are made like: its folder and what stands in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const guide = resolve(process.env.GUIDE ?? '.');

export const pathOf = (file) => join(guide, file);

export const readText = (file) => readFileSync(pathOf(file), 'utf8');
export const readJson = (file) => JSON.parse(readText(file));

/** Names without ending of the files in a folder that have this ending. */
export const namesIn = (folder, ending) =>
  existsSync(pathOf(folder))
    ? readdirSync(pathOf(folder))
        .filter((file) => file.endsWith(ending) && !file.endsWith(`.test${ending}`))
        .map((file) => basename(file, ending))
    : [];

/** Ids of the languages, in alphabetical order. */
export const locales = readdirSync(pathOf('locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Ids of the articles, those of the triage among them. */
export const flowIds = namesIn('flows', '.ts').filter((id) =>
  existsSync(pathOf(`locales/${locales[0]}/${id}.json`)),
);
