/** What the answers of an address look like where its `#` was encoded, and anywhere else. */
const ANSWERS = /%(?:25)*23|1(?:\/|%(?:25)*2f)[a-z]|#\+/i;

/** Whether an address carries answers where the page in view reads none: a step reads what stands behind the `#`. */
export function hasStrayAnswers(): boolean {
  const readsHash = document.querySelector('main[data-step]') !== null;
  return ANSWERS.test(location.search + (readsHash ? '' : location.hash));
}
