import { firstLanguage } from '#guide/site.config';
import { approvalOf, type Approvals, APPROVED, sourceOf } from '../../approved-texts';
import { type Draft, readJson } from './guide-draft';
import { textsIn } from './texts';

const read = (draft: Draft): Approvals =>
  (readJson(draft, APPROVED) as Approvals | undefined) ?? {};

function write(draft: Draft, approvals: Approvals): void {
  draft.write(APPROVED, `${JSON.stringify(approvals, null, 1)}\n`);
}

/** Puts a new entry behind those of its file that stand before it there, as `npm run texts:confirm` does. */
function withEntry(
  known: Record<string, string>,
  [key, value]: readonly [string, string],
  fileOrder: readonly string[],
): Record<string, string> {
  if (key in known) return { ...known, [key]: value };
  const earlier = new Set(fileOrder.slice(0, fileOrder.indexOf(key)));
  const entries = Object.entries(known);
  const [file] = key.split(':');
  const last = entries.findLastIndex(([each]) => earlier.has(each) || each.split(':')[0]! < file!);
  return Object.fromEntries(entries.toSpliced(last + 1, 0, [key, value]));
}

/** Notes that a translation is right for the text that the first language has now. */
export function approve(
  draft: Draft,
  locale: string,
  namespace: string,
  keys: readonly string[],
): void {
  if (locale === firstLanguage || keys.length === 0) return;
  const source = new Map(
    Object.entries(textsIn(draft, firstLanguage, namespace)).map(([key, text]) => [
      key,
      JSON.stringify(text),
    ]),
  );
  const own = textsIn(draft, locale, namespace);
  const approvals = read(draft);
  const order = Object.keys(own).map((key) => `${namespace}:${key}`);
  const known = keys
    .filter((key) => own[key] !== undefined)
    .map((key) => {
      const approval = approvalOf(sourceOf(source, key), JSON.stringify(own[key]));
      return [`${namespace}:${key}`, approval] as const;
    })
    .reduce((all, entry) => withEntry(all, entry, order), approvals[locale] ?? {});
  write(draft, { ...approvals, [locale]: known });
}

/** Whether nobody has approved a translation for the text that the first language has now. */
export function isStale(draft: Draft, locale: string, namespace: string, key: string): boolean {
  if (locale === firstLanguage) return false;
  const [english] = (read(draft)[locale]?.[`${namespace}:${key}`] ?? '').split(' ');
  const source = textsIn(draft, firstLanguage, namespace)[key];
  return source !== undefined && english !== approvalOf(JSON.stringify(source), '').split(' ')[0];
}

/** Gives approvals another key, where a text has: what was right is right. Undefined forgets one. */
export function renameApprovals(
  draft: Draft,
  rename: (key: string, locale: string) => string | undefined,
): void {
  const approvals = read(draft);
  const renamed = Object.fromEntries(
    Object.entries(approvals).map(([locale, known]) => [
      locale,
      Object.fromEntries(
        Object.entries(known).flatMap(([key, value]) => {
          const name = rename(key, locale);
          return name === undefined ? [] : [[name, value]];
        }),
      ),
    ]),
  );
  if (JSON.stringify(renamed) !== JSON.stringify(approvals)) write(draft, renamed);
}

const fileOf = ([key]: readonly [string, string]): string => `${key.split(':')[0]}.json`;

/** Approvals in the order of their files, as `npm run texts:confirm` has them. */
function inOrder(known: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(known).sort((one, other) =>
      fileOf(one) === fileOf(other) ? 0 : fileOf(one) < fileOf(other) ? -1 : 1,
    ),
  );
}

/** What was right in the texts of one article is right in those of another; undefined forgets it. */
export function moveApprovals(draft: Draft, from: string, to: string | undefined): void {
  const before = read(draft);
  renameApprovals(draft, (key) => {
    if (!key.startsWith(`${from}:`)) return key;
    return to === undefined ? undefined : to + key.slice(from.length);
  });
  if (JSON.stringify(read(draft)) !== JSON.stringify(before)) sortApprovals(draft);
}

/** What is right in the texts of an article is right in those of its copy. */
export function copyApprovals(draft: Draft, from: string, to: string): void {
  const copies = Object.entries(read(draft)).map(([locale, known]) => {
    const own = textsIn(draft, locale, to);
    const copied = Object.entries(known).flatMap(([key, value]): [string, string][] => {
      const [namespace, path = ''] = key.split(':');
      return namespace === from && path in own ? [[`${to}:${path}`, value]] : [];
    });
    return [locale, { ...known, ...Object.fromEntries(copied) }] as const;
  });
  write(draft, Object.fromEntries(copies));
  sortApprovals(draft);
}

/** Puts approvals in the order of their files, and in the form of their own. */
export const sortApprovals = (draft: Draft): void =>
  write(
    draft,
    Object.fromEntries(
      Object.entries(read(draft)).map(([locale, known]) => [locale, inOrder(known)]),
    ),
  );
