/** What the home page draws a sign for, the most frequent first. */
export interface HomeIcons {
  /** What most people want, as tiles: hand-overs of the triage, or questions, each with its sign and a text `home.frequent.<id>`. */
  frequent: Readonly<Record<string, string>>;
  /** Options of its first question. */
  groups: Readonly<Record<string, string>>;
}

const files = import.meta.glob<HomeIcons>('#guide/flows/home.json', {
  import: 'default',
  eager: true,
});

/** `flows/home.json`, where the guide has such a file. */
export const homeIcons: HomeIcons = Object.values(files)[0] ?? { frequent: {}, groups: {} };
