import templates from './ticket-templates.json';

/** What a ticket says of a call. Its texts are in the agent's language, whatever the caller spoke. */
export interface TicketNote {
  /** What the caller asked for: the article where the call began. */
  problem: string;
  /** Each answer in a line. */
  answers: readonly string[];
  /** Each fix that was tried, with what came of it. */
  fixes: readonly string[];
  /** Where the call ended; undefined while it has not. */
  outcome: string | undefined;
  times: string;
  /** The agent's own words. */
  note: string;
  /** Articles with the version that was walked. */
  versions: string;
  link: string;
}

/** Plain text and Markdown are templates in `ticket-templates.json`; JSON is the data itself. */
export type TicketFormat = keyof typeof templates | 'json';

export const TICKET_FORMATS: readonly TicketFormat[] = ['text', 'markdown', 'json'];

interface Template {
  sections: readonly string[];
  title: string;
  line: string;
  list: string;
  item: string;
}

const fill = (pattern: string, values: Record<string, string>): string =>
  pattern.replace(/{(\w+)}/g, (all, name: string) => values[name] ?? all);

/** Headings of a note, in the agent's language. */
export type TicketNames = Record<keyof TicketNote | 'title', string>;

function section(template: Template, name: string, content: string | readonly string[]): string[] {
  if (typeof content === 'string') {
    return content.trim() === '' ? [] : [fill(template.line, { name, value: content.trim() })];
  }
  const items = content.map((value) => fill(template.item, { value }));
  return items.length === 0 ? [] : [fill(template.list, { name }), ...items, ''];
}

/** Writes a note. Sections without content are left out. */
export function writeTicketNote(
  note: TicketNote,
  names: TicketNames,
  format: TicketFormat,
): string {
  if (format === 'json') return JSON.stringify(note, null, 2);
  const template: Template = templates[format];
  const lines = template.sections.flatMap((id) => {
    const key = id as keyof TicketNote;
    return section(template, names[key], note[key] ?? '');
  });
  return `${[fill(template.title, { title: names.title }), ...lines].join('\n').trim()}\n`;
}
