/** Words that the rules below would count wrong. */
const COUNTED: Record<string, number> = {
  anyone: 3,
  area: 3,
  business: 2,
  cafe: 2,
  cafes: 2,
  client: 2,
  every: 2,
  everybody: 4,
  everyone: 3,
  everything: 3,
  eye: 1,
  eyes: 1,
  idea: 3,
  maybe: 2,
  people: 2,
  several: 2,
};

/** Where an `e` is written and not spoken. */
const SILENT = [
  /[^aeiouy]e$(?<![^aeiouy]le$)/, // code, but not title
  /[^aeiouycgsxz]es$(?<![cs]hes$)(?<![^aeiouy]les$)/, // codes, but not pages, switches, titles
  /[^aeioudt]ed$/, // typed, but not started
  /[^aeiouyl]e(?:ly|less|ful|ments?)$/, // safely, replacement
  /^(?:else|guide|some|time)[^aeiou](?!$)/, // something, guideline
];

/** Where two vowels stand side by side and are spoken apart. */
const APART = [
  /[aeo]y[aeiou]|[aeiouy]ing/, // player, beyond, trying
  /[^cgstx]io|[^cgst]ia|[^p]eo|i[eu][rt]/, // period, dial, video, quiet
  /[^gq]u[ao]/, // usual
  /^re(?:[io]|act)|crea/, // reinstall, reactivate, create
];

/** Where a syllable has no vowel letter. */
const UNWRITTEN = /sm$|[dsz]n't$/; // mechanism, doesn't

/**
 * How many syllables an English word has, told by its spelling. Parts joined by a hyphen are counted
 * one by one. What has no vowels, such as a number, counts as one.
 */
export function countSyllables(word: string): number {
  const parts = word.toLowerCase().replace(/’/g, "'").split('-');
  return parts.reduce((sum, part) => sum + (COUNTED[part] ?? countByRules(part)), 0);
}

function countByRules(part: string): number {
  const stem = part.replace(/'s?$/, '');
  const matches = (rules: RegExp[]) => rules.filter((rule) => rule.test(stem)).length;
  const runs = stem.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, runs + matches([...APART, UNWRITTEN]) - matches(SILENT));
}
