import { isDeepStrictEqual } from 'node:util';
import type { Text, TextEdit } from '../contract';
import { languagesOf } from '../../../build/languages';
import { approve, isStale, renameApprovals } from './approvals';
import { articleIds, type Draft } from './guide-draft';
import { setJson } from './json-edits';
import { stepsOf } from './read-article';
import { Conflicted, Refusal } from './refusal';
import { orderOf, textsIn } from './texts';
import { RULE_WORDS } from './time-rules';
import { textFile } from '../../article-files';

const KEY = /^\w+(\.\w+){0,2}$/;

/** Files of texts that no article owns. */
export const SHARED: readonly string[] = ['shared', 'captions'];

function refuseUnknown(draft: Draft, { article, locale, key }: TextEdit): void {
  if (
    !SHARED.includes(article) &&
    !(article === RULE_WORDS && key.startsWith('time.')) &&
    !articleIds(draft.root).includes(article) &&
    draft.read(`flows/${article}.ts`) === undefined
  )
    throw new Refusal(`There is no article "${article}".`);
  if (!languagesOf(draft.root).includes(locale))
    throw new Refusal(`There is no language "${locale}".`);
  if (!KEY.test(key)) throw new Refusal(`"${key}" is no place for a text.`);
}

/** Writes or deletes a text, without asking what was there. */
export function writeText(
  draft: Draft,
  { article, locale, key }: Pick<TextEdit, 'article' | 'locale' | 'key'>,
  text: Text | undefined,
): void {
  const file = textFile(locale, article);
  const content = draft.read(file);
  if (content === undefined && text === undefined) return;
  const isOfArticle = !SHARED.includes(article) && article !== RULE_WORDS;
  const order = orderOf(isOfArticle ? stepsOf(draft, article).steps : []);
  draft.write(file, setJson(file, content ?? '{}\n', key.split('.'), text, order));
  if (text === undefined)
    renameApprovals(draft, (each, of) =>
      of === locale && each === `${article}:${key}` ? undefined : each,
    );
}

/** Writes a text unless somebody else has written another one meanwhile. */
export function editText(draft: Draft, edit: TextEdit): void {
  refuseUnknown(draft, edit);
  const { article, locale, key, was, text } = edit;
  const own = textsIn(draft, locale, article);
  const now = own[key];
  if (isDeepStrictEqual(now, text)) return;
  if (now === undefined && Object.keys(own).some((each) => each.startsWith(`${key}.`)))
    throw new Refusal(`"${key}" is no place for a text: there are others below it.`);
  if (!isDeepStrictEqual(now, was))
    throw new Conflicted({
      edit,
      ...(now !== undefined && { now }),
      sentence:
        now === undefined
          ? 'Somebody else has deleted this text meanwhile. Keep yours, or leave it deleted.'
          : 'Somebody else has changed this text meanwhile. Keep yours or theirs.',
    });
  const wasStale = isStale(draft, locale, article, key);
  writeText(draft, edit, text);
  // Whoever writes a translation has the other text beside it.
  if (wasStale && text !== undefined) approve(draft, locale, article, [key]);
}
