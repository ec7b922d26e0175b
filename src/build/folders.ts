import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The guide that is built: a folder with `flows/`, `locales/`, `public/` and `site.config.ts`. */
export const guide: string = resolve(process.env.GUIDE ?? '.');

/** A file of the guide, by its name there: `flows/lamp.ts`. */
export const inGuide = (name: string): string => join(guide, name);

/** Ids of the languages of the guide: the folders in its `locales/`, in alphabetical order. */
export const languages = (): string[] =>
  readdirSync(inGuide('locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Where a build goes: the project itself, unless `OUT` names another folder. */
const out = resolve(process.env.OUT ?? '.');

/** The site as it is served. */
export const dist: string = join(out, 'dist');

/** What a build notes beside the site: manifest, headers of servers, samples for the size check. */
export const notes: string = join(out, 'build');
