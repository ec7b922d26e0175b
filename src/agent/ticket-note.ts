import type { FixResult } from '../engine/setup';
import templates from './ticket-templates.json';

/** An answer of a caller, as a program reads it. */
export interface TicketAnswer {
  flow: string;
  step: string;
  option: string;
  /** What it says of what its step has people do; absent where that is nothing. */
  result?: FixResult;
  /** How the agent knows of it; absent where that was not marked. */
  known?: 'reported' | 'together';
  seconds?: number;
}

/** What a ticket says of one thing that a caller asked for. */
export interface TicketTopic {
  /** What the caller said or chose. */
  problem: string;
  /** Where it ended, or stands; empty where that was opened itself, by a code or a link. */
  outcome: string;
  /** The step where the article was entered, with what was assumed before it; empty where at its beginning. */
  entered: string;
  /** Each answer that only sorts, in a line. */
  answers: readonly string[];
  /** Each step that had the caller do something, with what came of it. */
  fixes: readonly string[];
}

/**
 * What a ticket says of a call. Its texts are in the agent's language, whatever the caller spoke. What it says of all
 * topics together is for programs that know no topics.
 */
export interface TicketNote extends TicketTopic {
  /** When the call was, and with whom. */
  call: string;
  /** In the order in which they came. */
  topics: readonly TicketTopic[];
  times: string;
  /** The agent's own words. */
  note: string;
  /** Titles of the articles. */
  articles: string;
  /** Ids of the articles with the version that was walked. */
  versions: string;
  link: string;
  /** The spoken code of the same place. */
  code: string;
  /** What the code leaves out, if anything. */
  codeOpens: string;
}

/** What a program reads of a call besides its texts. */
export interface TicketData {
  /** Number of the ticket in a helpdesk; empty where it is not known. */
  ticket: string;
  /** When the call began, in ISO 8601. */
  began: string;
  name: string;
  agent: string;
  language: string;
  appLanguage: string;
  flow: string;
  step: string;
  outcome: string;
  /** When the wait ends that is its outcome, in ISO 8601; empty where it is none, or that is not known. */
  waitsUntil: string;
  answers: readonly TicketAnswer[];
}

/** Texts are templates in `ticket-templates.json`; JSON is all data. */
export type TicketFormat = keyof typeof templates | 'json';

export const TICKET_FORMATS: readonly TicketFormat[] = ['text', 'markdown', 'html', 'json'];

interface Template {
  title: string;
  line: string;
  link: string;
  list: string;
  item: string;
  end: string;
  break: string;
}

const fill = (pattern: string, values: Record<string, string>): string =>
  pattern.replace(/{(\w+)}/g, (all, name: string) => values[name] ?? all);

const TOPIC = ['outcome', 'entered', 'answers', 'fixes'] as const;
const END = ['note', 'times', 'articles', 'link'] as const;

/** Headings of a note, in the agent's language. */
export type TicketNames = Record<
  'title' | 'call' | 'problem' | 'topic' | 'code' | (typeof TOPIC | typeof END)[number],
  string
>;

/** What a note says under a heading: in a text, or in a list. */
export interface TicketRow {
  id: keyof TicketNames;
  name: string;
  content: string | readonly string[];
}

/** What a person reads of a note, from top to bottom. What is empty is left out. */
export function ticketRows(note: TicketNote, names: TicketNames): TicketRow[] {
  const { topics, code, codeOpens } = note;
  const row = (id: keyof TicketNames, content: TicketRow['content'], number?: number) => ({
    id,
    name: number === undefined ? names[id] : `${names[id]} ${number}`,
    content: typeof content === 'string' ? content.trim() : content,
  });
  return [
    row('call', note.call),
    ...topics.flatMap((topic, index) => [
      topics.length === 1 ? row('problem', topic.problem) : row('topic', topic.problem, index + 1),
      ...TOPIC.map((id) => row(id, topic[id])),
    ]),
    ...END.map((id) => row(id, note[id])),
    row('code', codeOpens ? `${code} (${codeOpens})` : code),
  ].filter(({ content }) => content.length > 0);
}

const ADDRESS = /(https?:\/\/[^\s<>]+)/;

/** What CommonMark would take for more than a letter: anywhere, and at the beginning of a line. */
const escapeMarkdownLine = (line: string): string =>
  line
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^\s*(?:([#+=-])|(\d{1,9})([.)]))/, (_, sign?: string, digits = '', dot = '') =>
      sign === undefined ? `${digits}\\${dot}` : `\\${sign}`,
    );

const escapeMarkdown = (line: string): string =>
  line
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeMarkdownLine(part)))
    .join('');

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (line: string): string => line.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const ESCAPES: Record<keyof typeof templates, (line: string) => string> = {
  text: (line) => line,
  markdown: escapeMarkdown,
  html: escapeHtml,
};

/** Writes a note. */
export function writeTicketNote(
  note: TicketNote & { data?: TicketData },
  names: TicketNames,
  format: TicketFormat,
): string {
  if (format === 'json') return JSON.stringify(note, null, 2);
  const template: Template = templates[format];
  const escape = ESCAPES[format];
  const written = (text: string) => text.trim().split('\n').map(escape).join(template.break);
  const lines = ticketRows(note, names).flatMap((row) => {
    const { id, content } = row;
    const name = escape(row.name);
    if (id === 'link') {
      const value = format === 'html' ? escapeHtml(note.link) : note.link;
      return [fill(template.link, { name, value })];
    }
    if (typeof content === 'string')
      return [fill(template.line, { name, value: written(content) })];
    const items = content.map((value) => fill(template.item, { value: written(value) }));
    return [fill(template.list, { name }), ...items, template.end];
  });
  const title = fill(template.title, { title: escape(names.title) });
  return `${[title, ...lines].join('\n').trim()}\n`;
}
