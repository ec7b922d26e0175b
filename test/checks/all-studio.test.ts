import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/author/studio/contract';
import { makeAll } from '../../src/author/studio/files/apply';
import { reachOf } from '../../src/author/studio/files/flow-code';
import { parseCode, parseJson, edited } from '../../src/author/studio/files/source';
import { readArticle } from '../../src/author/studio/files/read-article';
import { filesIn } from '../../src/build/files-in';
import { format } from '../../src/author/studio/files/format';
import { draftOf } from '../../src/author/studio/files/guide-draft';
import { readFlow } from '../../src/author/studio/files/flow-source';
import { guide, inGuide } from '../../src/build/folders';
import { loadFlow } from '../../src/content/load-flow';
import { flowIds } from '../../src/content/manifest';
import { actionIds, initialStep, outcomeTag, stepIds, stepMeta } from '../../src/engine/flow';
import { availableOptions } from '../../src/engine/replay';

describe.each(flowIds)('the studio reads %s', (id) => {
  it('as the machine itself has it, and can edit all of it', async () => {
    const flow = await loadFlow(id);
    const { steps } = readFlow(draftOf(guide), id);
    expect(
      steps.map(({ id, isStart, answers, actions, outcome, handsOverTo, readOnly }) => ({
        id,
        isStart,
        answers: answers.map(({ exit: _exit, ...answer }) => answer),
        actions,
        tag: outcome ?? (handsOverTo && 'handedOver'),
        handsOverTo,
        readOnly,
      })),
    ).toEqual(
      stepIds(flow).map((step) => {
        const { continueIn } = stepMeta(flow, step);
        return {
          id: step,
          isStart: step === initialStep(flow),
          answers: availableOptions(flow, step).map(({ option, ...rest }) => ({
            id: option,
            ...rest,
          })),
          actions: [...actionIds(flow, step)],
          tag: outcomeTag(flow, step),
          handsOverTo: continueIn && {
            article: continueIn.flow,
            ...(continueIn.step !== undefined && { step: continueIn.step }),
          },
          readOnly: undefined,
        };
      }),
    );
  });
});

it.each(
  ['flows', 'locales']
    .flatMap((folder) => filesIn(inGuide(folder)))
    .filter((file) => /(?<!\.d|\.test)\.(ts|json)$/.test(file))
    .map((file) => relative(guide, file)),
)('the studio keeps each character of %s', (file) => {
  const text = readFileSync(inGuide(file), 'utf8');
  expect(edited(file.endsWith('.ts') ? parseCode(file, text) : parseJson(file, text))).toBe(text);
});

describe.each(flowIds)('the studio edits %s', (id) => {
  const { texts, steps } = readArticle(guide, id)!;
  const own = steps.filter(({ sharedRun }) => sharedRun === undefined);

  it('and writes nothing where nothing is changed', () => {
    const draft = draftOf(guide);
    const edits = [
      ...Object.entries(texts).flatMap(([locale, all]) =>
        Object.entries(all).map(
          ([key, text]): Edit => ({ kind: 'text', article: id, locale, key, was: text, text }),
        ),
      ),
      ...steps.flatMap(({ id: step, answers, actions }) => [
        ...answers.map(
          ({ id: answer, target }): Edit => ({
            kind: 'target',
            article: id,
            step,
            answer,
            was: target,
            target,
          }),
        ),
        ...answers.map(
          (answer, to): Edit => ({ kind: 'moveAnswer', article: id, step, answer: answer.id, to }),
        ),
        ...actions.map(
          (action, to): Edit => ({ kind: 'moveAction', article: id, step, action, to }),
        ),
      ]),
    ];
    expect(makeAll(draft, edits)).toEqual([]);
    expect(draft.changes()).toEqual([]);
  });

  it('there and back to the same characters', () => {
    const draft = draftOf(guide);
    for (const { id: step, answers, sharedRun } of steps)
      for (const { id: answer, target } of answers.filter(({ exit }) => exit === undefined)) {
        const { source, steps: places } = reachOf(draft, id, sharedRun).flow;
        const edit = { kind: 'target', article: id, step, answer } as const;
        const elsewhere = places.find((each) => each.id !== target)!.id;
        makeAll(draft, [{ ...edit, was: target, target: elsewhere }]);
        expect(draft.read(source.name)).not.toBe(source.text);
        makeAll(draft, [{ ...edit, was: elsewhere, target }]);
        expect(draft.read(source.name)).toBe(source.text);
      }
  });

  it('and takes out and puts in without a trace', async () => {
    const file = `flows/${id}.ts`;
    const draft = draftOf(guide);
    const before = draft.read(file);
    // A time rule forgets an answer that is gone.
    for (const { id: step, answers, actions } of own.filter(({ timeRule }) => !timeRule)) {
      const of = { article: id, step } as const;
      const [first, ...others] = answers;
      if (first && others.length > 0) {
        const { id: answer, ...leads } = first;
        makeAll(draft, [
          { kind: 'moveAnswer', ...of, answer, to: others.length },
          { kind: 'moveAnswer', ...of, answer, to: 0 },
          { kind: 'removeAnswer', ...of, answer },
          { kind: 'addAnswer', ...of, answer, ...leads, at: 0 },
        ]);
      }
      const [action, ...later] = actions;
      if (action !== undefined && later.length > 0)
        makeAll(draft, [
          { kind: 'moveAction', ...of, action, to: later.length },
          { kind: 'removeAction', ...of, action },
          { kind: 'addAction', ...of, action, at: 0 },
        ]);
    }
    const [change] = await format([{ file, before, after: draft.read(file) }]);
    expect(change!.after).toBe(before);
  });
});
