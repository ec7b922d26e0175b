/** What a guide expects of itself beyond the rules for every guide: `flows/expectations.json`. */
export interface Expectations {
  /** At least so many fixes have no other fix behind them. */
  lastFixes: number;
  /** Half of the ends of all journeys are reached in so many answers. */
  answersInMedian: number;
  /** Language -> how its texts tell a person what to have at hand, as a regular expression. */
  haveReady: Readonly<Record<string, string>>;
  /** Actions that name a caption, but no control or place to draw, each with the reason. */
  notDrawn: Readonly<Record<string, string>>;
}

const [own] = Object.values(
  import.meta.glob<Partial<Expectations>>('#guide/flows/expectations.json', {
    eager: true,
    import: 'default',
  }),
);

export const expectations: Expectations = {
  lastFixes: 1,
  answersInMedian: 6,
  haveReady: {},
  notDrawn: {},
  ...own,
};
