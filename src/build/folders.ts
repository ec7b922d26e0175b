import { join, resolve } from 'node:path';

/** The guide that is built: a folder with `flows/`, `locales/`, `public/` and `site.config.ts`. */
export const guide: string = resolve(process.env.GUIDE ?? '.');

/** A file of the guide, by its name there: `flows/lamp.ts`. */
export const inGuide = (name: string): string => join(guide, name);

/** Where a build goes: the project itself, unless `OUT` names another folder. */
export const out: string = resolve(process.env.OUT ?? '.');

/** The site as it is served. */
export const dist: string = join(out, 'dist');

/** What a build notes beside the site: manifest, headers of servers, samples for the size check. */
export const notes: string = join(out, 'build');
