/**
 * Tables of the guide's files, by the name that a file has in its guide: `flows/lamp.ts`. The guide may stand in
 * any folder (see vite.config.ts), so the names that the bundler gives begin with whatever leads there.
 */
export const byName = <Content>(files: Record<string, Content>): Record<string, Content> =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const start = Math.max(path.lastIndexOf('/flows/'), path.lastIndexOf('/locales/'));
      return [path.slice(start + 1), content];
    }),
  );
