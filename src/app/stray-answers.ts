/** What the answers of an address look like where its `#` was encoded, and anywhere else. */
const ANSWERS = /%(?:25)*23|1(?:\/|%(?:25)*2f)[a-z]|#\+/i;

/** The pages that read what stands behind the `#`. */
const READS_HASH = 'main:is([data-step], [data-page=contact])';

/** Whether an address carries answers where the page in view reads none. */
export function hasStrayAnswers(): boolean {
  const readsHash = document.querySelector(READS_HASH) !== null;
  return ANSWERS.test(location.search + (readsHash ? '' : location.hash));
}
