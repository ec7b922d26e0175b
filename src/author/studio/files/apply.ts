import type { Conflict, Edit, Renamed } from '../contract';
import { approve } from './approvals';
import { changesBetween } from './changes';
import {
  addAction,
  addAnswer,
  editResult,
  editTarget,
  moveAction,
  moveAnswer,
  removeAction,
  removeAnswer,
} from './edit-answers';
import { copyArticle, removeArticle, renameArticle } from './edit-articles';
import { editFigure } from './edit-figure';
import { addFact, editChecked, editFact, removeFact, stateFact } from './edit-facts';
import { addRule, removeRule } from './edit-rules';
import { addStep, editHandOver, removeStep, renameStep } from './edit-steps';
import { editText } from './edit-text';
import { editLasts, editMinutes, editTimeRule } from './edit-time';
import { format } from './format';
import { type Draft, draftOf, type FileChange, withFiles } from './guide-draft';
import { newArticle } from './new-article';
import { Conflicted, Refusal } from './refusal';
import { restoreStep } from './restore-step';
import { Overtaken, save } from './save';
import { Unreadable } from './source';
import { RULE_WORDS } from './time-rules';
import { renamedBy, undo, undoOf } from './undo';
import { recordWalk, removeWalk } from './walks';

/** How each kind of edit changes the files. */
const EDITS: {
  [Kind in Edit['kind']]: (draft: Draft, edit: Extract<Edit, { kind: Kind }>) => void;
} = {
  text: editText,
  approve: (draft, { locale, article, key }) => approve(draft, locale, article, [key]),
  target: editTarget,
  result: editResult,
  addAnswer,
  removeAnswer,
  moveAnswer,
  addAction,
  removeAction,
  moveAction,
  addStep,
  removeStep,
  restoreStep,
  renameStep,
  handOver: editHandOver,
  fact: stateFact,
  addFact,
  removeFact,
  editFact,
  checked: editChecked,
  figure: editFigure,
  minutes: editMinutes,
  timeRule: editTimeRule,
  lasts: editLasts,
  ruleText: (draft, edit) => editText(draft, { ...edit, kind: 'text', article: RULE_WORDS }),
  addRule,
  removeRule,
  newArticle,
  renameArticle,
  copyArticle,
  removeArticle,
  recordWalk,
  removeWalk,
  undo,
};

/** What became of edits: they are made, with what takes them back, what they did in words and whether files came or went; or others were first. */
export type Outcome =
  | { undo: Edit[]; said: string[]; renamed?: Renamed; files: string[]; isNew: boolean }
  | { conflicts: Conflict[] };

/** What edits did that are in the files now. */
function inWords(root: string, changes: readonly FileChange[]): string[] {
  const files = changes.map(({ file }) => file);
  const former = new Map(changes.map(({ file, before }) => [file, before]));
  const now = draftOf(root);
  return changesBetween(withFiles(now, files, former), now, files).map(({ sentence }) => sentence);
}

const RESULTS: readonly unknown[] = [
  'helped',
  'done',
  'didNotHelp',
  'notPossible',
  'found',
  undefined,
];
const ENDS: readonly unknown[] = ['solved', 'escalated', undefined];

/** What would be written as code, or name a file, is one of the words that there are. */
function refuseOdd(edit: Edit): void {
  if (!Object.hasOwn(EDITS, edit.kind)) throw new Refusal(`There is no edit "${edit.kind}".`);
  if (edit.kind !== 'newArticle' && !/^[\w-]+$/.test(edit.article))
    throw new Refusal(`There is no article "${edit.article}".`);
  if ('result' in edit && !RESULTS.includes(edit.result))
    throw new Refusal(`No answer says "${edit.result}".`);
  if ('outcome' in edit && !ENDS.includes(edit.outcome))
    throw new Refusal(`No step ends "${edit.outcome}".`);
}

function make(draft: Draft, edit: Edit): void {
  refuseOdd(edit);
  const how = EDITS[edit.kind] as (draft: Draft, edit: Edit) => void;
  try {
    how(draft, edit);
  } catch (error) {
    // Its reason is for people, too.
    throw error instanceof Unreadable ? new Refusal(error.message) : error;
  }
}

/**
 * Makes edits in a draft.
 *
 * @returns those that others were first with.
 * @throws Refusal with a sentence for people where one cannot be made.
 */
export function makeAll(draft: Draft, edits: readonly Edit[]): Conflict[] {
  return edits.flatMap((edit) => {
    try {
      make(draft, edit);
      return [];
    } catch (error) {
      if (error instanceof Conflicted) return [error.conflict];
      throw error;
    }
  });
}

/** An editor that saves at the same moment is met once, not again and again. */
const ATTEMPTS = 3;

/**
 * Makes edits of a guide: all of them, or none.
 *
 * @param root folder of the guide.
 * @throws Refusal with a sentence for people where they cannot be made.
 */
export async function apply(root: string, edits: readonly Edit[]): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const draft = draftOf(root);
    const now = renamedBy(edits);
    const renamed = now && { renamed: now };
    const conflicts = makeAll(draft, edits);
    if (conflicts.length > 0) return { conflicts };
    // oxlint-disable-next-line no-await-in-loop -- each attempt follows the one before.
    const changes = (await format(draft.changes())).filter(({ before, after }) => before !== after);
    try {
      save(root, changes);
      return {
        undo: undoOf(edits[0]?.article ?? '', { changes, ...renamed }),
        said: inWords(root, changes),
        ...renamed,
        files: changes.map(({ file }) => file),
        isNew: changes.some(({ before, after }) => before === undefined || after === undefined),
      };
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (attempt === ATTEMPTS)
        throw new Refusal(
          `Another program keeps writing ${error.message}. Nothing was written. Try again.`,
          { cause: error },
        );
    }
  }
}
