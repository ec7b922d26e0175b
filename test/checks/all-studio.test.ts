import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/author/studio/files/guide-draft';
import { readFlow } from '../../src/author/studio/files/flow-source';
import { guide } from '../../src/build/folders';
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
        answers,
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
