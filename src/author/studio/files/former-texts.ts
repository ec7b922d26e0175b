import { firstLanguage } from '#guide/site.config';
import { type Approvals, APPROVED, approvalOf } from '../../approved-texts';
import type { StaleKey } from '../contract';
import { versionsOf } from './git';
import { draftOf, readJson } from './guide-draft';
import type { ReadArticle } from './read-article';
import { textsIn } from './texts';
import { textFile } from '../../article-files';
import { show } from './words';

/** Further back nobody remembers what was changed. */
const MOST_VERSIONS = 50;

/** What was found, by text and approval; empty where no version has it. */
const known = new Map<string, string>();

/** The text of the first language that an approval was given for, as far as versions of its file have it. */
async function formerText(
  root: string,
  namespace: string,
  key: string,
  approval: string,
): Promise<string> {
  const [wanted] = approval.split(' ');
  const place = `${root} ${namespace}:${key} ${wanted}`;
  const found = known.get(place);
  if (found !== undefined) return found;
  const file = textFile(firstLanguage, namespace);
  for await (const content of versionsOf(root, file, MOST_VERSIONS)) {
    const text = textsIn({ read: () => content }, firstLanguage, namespace)[key];
    if (text === undefined || approvalOf(JSON.stringify(text), '').split(' ')[0] !== wanted)
      continue;
    known.set(place, show(text)!);
    return show(text)!;
  }
  known.set(place, '');
  return '';
}

/** Translations that need another look, each with what its source was when somebody last had one. */
export async function withFormer(root: string, { id, stale }: ReadArticle): Promise<StaleKey[]> {
  const approvals = (readJson(draftOf(root), APPROVED) as Approvals | undefined) ?? {};
  return Promise.all(
    stale.map(async (each) => {
      const namespace = each.article ?? id;
      const approval = approvals[each.locale]?.[`${namespace}:${each.key}`];
      const was = approval && (await formerText(root, namespace, each.key, approval));
      return was ? { ...each, was } : each;
    }),
  );
}
