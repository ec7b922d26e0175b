import type { TimeRule } from '../../engine/time-rules';

/** The reader's own way to write dates in the language of the page: British English, say. */
function formatOf(locale: string): string {
  return navigator.languages.find((own) => own.split('-')[0] === locale) ?? locale;
}

/** An instant as a rule speaks of it: a day, or a day and a time. */
export function instantText(locale: string, from: TimeRule['from'], instant: Date): string {
  const format = formatOf(locale);
  const day = new Intl.DateTimeFormat(format, { day: 'numeric', month: 'long' }).format(instant);
  if (from === 'day') return day;
  const time = new Intl.DateTimeFormat(format, { hour: 'numeric', minute: '2-digit' });
  return `${day}, ${time.format(instant)}`;
}

/** A day in the little room of a drawing. */
export const shortDay = (locale: string, instant: Date): string =>
  new Intl.DateTimeFormat(formatOf(locale), { day: 'numeric', month: 'short' }).format(instant);
