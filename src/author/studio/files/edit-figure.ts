import { isDeepStrictEqual } from 'node:util';
import type { Figure } from '../../../ui/figure/figure';
import type { Edit } from '../contract';
import { SHARED } from './edit-text';
import { figureFile, figuresIn } from './figures';
import type { Draft } from './guide-draft';
import { type Code, setJson } from './json-edits';
import { stepsOf } from './read-article';
import { Conflicted, Refusal } from './refusal';

/** A drawing with each of its parts on one line, where its file has them so; the formatter does the rest. */
const partsOnLines: Code = (value) => {
  const { parts, ...figure } = value as Figure;
  const list = parts.map((part) => `  ${JSON.stringify(part)}`).join(',\n');
  return `{\n${JSON.stringify(figure).slice(1, -1)}, "parts": [\n${list}\n] }`;
};

/** Writes or deletes the drawing of an action, in the form of its file; one without drawings is deleted. */
export function writeFigure(
  draft: Draft,
  article: string,
  key: string,
  figure: Figure | undefined,
): void {
  const file = figureFile(article);
  const [known, text = '{}\n'] = [figuresIn(draft, article), draft.read(file)];
  if (figure === undefined && !Object.hasOwn(known, key)) return;
  if (figure === undefined && Object.keys(known).length === 1) {
    draft.write(file, undefined);
    return;
  }
  const steps = SHARED.includes(article) ? [] : stepsOf(draft, article).steps;
  const order = steps.flatMap(({ id, actions }) => actions.map((action) => `${id}.${action}`));
  const code = /\{[^\S\n]*"kind"/.test(text) ? partsOnLines : undefined;
  draft.write(
    file,
    setJson(file, text, [key], figure, () => order, code),
  );
}

/** Draws the action of a step otherwise, unless somebody else has done so meanwhile. */
export function editFigure(draft: Draft, edit: Extract<Edit, { kind: 'figure' }>): void {
  const { article, step, action, was, figure } = edit;
  const key = `${step}.${action}`;
  const own = SHARED.includes(article)
    ? undefined
    : stepsOf(draft, article).steps.find(({ id }) => id === step);
  if (own && !own.actions.includes(action))
    throw new Refusal(
      `This step has no action "${action}" any more. Somebody may have deleted it.`,
    );
  const now = figuresIn(draft, article)[key];
  if (isDeepStrictEqual(now, figure)) return;
  if (!isDeepStrictEqual(now, was))
    throw new Conflicted({
      edit,
      ...(now !== undefined && { now }),
      sentence: 'Somebody else has changed this drawing meanwhile. Look at it, and try again.',
    });
  writeFigure(draft, article, key, figure);
}
