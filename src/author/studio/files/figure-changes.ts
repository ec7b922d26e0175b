import { isDeepStrictEqual } from 'node:util';
import type { Figure } from '../../../ui/figure/figure';
import type { Change } from '../contract';
import type { Pair } from './pair';
import { actionOf, titleOf } from './words';

/** What has become of the drawings of an article. */
export function figureChanges({ article, before, now }: Pair): Change[] {
  const keys = [...new Set([...Object.keys(now.figures), ...Object.keys(before.figures)])];
  return keys.flatMap((key): Change[] => {
    const [was, is] = [before.figures[key], now.figures[key]] as (Figure | undefined)[];
    if (isDeepStrictEqual(was, is)) return [];
    const [step = '', action = ''] = key.split('.');
    const moment = is ? now : before;
    const fate = is
      ? was
        ? 'is drawn otherwise'
        : 'has a drawing now'
      : 'has no drawing any more';
    const back = { kind: 'figure', article, step, action } as const;
    return [
      {
        article,
        sentence: `In ${titleOf(moment, step)}, the action ${actionOf(moment, step, action)} ${fate}.`,
        undo: [{ ...back, ...(is && { was: is }), ...(was && { figure: was }) }],
      },
    ];
  });
}
