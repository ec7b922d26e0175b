import { isDeepStrictEqual } from 'node:util';
import { firstLanguage } from '#guide/site.config';
import { type Fact, type FactFile, factText } from '../../../content/facts';
import type { Change } from '../contract';
import type { Pair } from './pair';
import { quoted, titleOf } from './words';

/** What a fact is, whoever states it. */
function withoutSteps(fact: Fact): unknown {
  const { steps: _, leftOut: __, ...rest } = fact;
  return rest;
}

const bare = (file: FactFile | undefined): unknown =>
  file && { ...file, facts: file.facts.map(withoutSteps) };

/** What has become of the facts of an article, and of the steps that state them. */
export function factChanges(pair: Pair): Change[] {
  const { article, now } = pair;
  const [was, is] = [pair.before.facts, pair.now.facts] as (FactFile | undefined)[];
  if (!is || !isDeepStrictEqual(bare(was), bare(is)))
    return isDeepStrictEqual(was, is) ? [] : [{ article, sentence: 'Its facts have changed.' }];
  return is.facts.flatMap((fact, at): Change[] => {
    const former = was!.facts[at]!;
    const [steps, others] = [fact.steps ?? [], former.steps ?? []];
    const told = (step: string, isStated: boolean): Change => ({
      article,
      sentence: `${titleOf(now, step)} ${isStated ? 'now states' : 'no longer states'}: ${quoted(factText(fact, firstLanguage))}`,
      undo: [
        {
          kind: 'fact',
          article,
          step,
          fact: fact.id,
          isStated: !isStated,
          ...(isStated && former.leftOut !== undefined && { leftOut: former.leftOut }),
        },
      ],
    });
    return [
      ...steps.filter((step) => !others.includes(step)).map((step) => told(step, true)),
      ...others.filter((step) => !steps.includes(step)).map((step) => told(step, false)),
    ];
  });
}
