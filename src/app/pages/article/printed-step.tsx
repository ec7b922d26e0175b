import { useTranslation } from 'react-i18next';
import { RichText } from '../../../ui/rich-text';
import { StepBody } from '../../../ui/step-body';
import { drawFigure } from '../../../player/figure/draw-figure';
import { outcomeTag, stepIds, stepMeta } from '../../../engine/flow';
import { openOptions } from '../../../engine/replay';
import { otherLocale } from '../../../content/instance';
import { flowText, optionText, stepText } from '../../../content/step-text';
import type { WholeArticleProps } from './whole-article';

export interface PrintedStepProps extends WholeArticleProps {
  step: string;
}

/** A step as it stands in a printed article: with its number, and the number that each answer leads to. */
export function PrintedStep({ texts, flow, figures, step }: PrintedStepProps) {
  const { t } = useTranslation();
  const text = stepText(texts, flow, step);
  const other = otherLocale(texts.language);
  const tag = outcomeTag(flow, step);
  const next = stepMeta(flow, step).continueIn;
  const drawn = (action: string) => {
    const figure = figures[`${step}.${action}`];
    return figure && drawFigure(figure, texts);
  };
  const numberOf = (id: string) => stepIds(flow).indexOf(id) + 1;
  return (
    <section className="printed-step">
      <h2>
        <RichText text={`${numberOf(step)}. ${text.title}`} otherLocale={other} />
      </h2>
      {tag && <p>{t(`outcome.${tag}`)}</p>}
      <StepBody
        body={text.body}
        actions={text.actions.map((action) => ({ ...action, figure: drawn(action.id) }))}
        hint={text.hint}
        isOutcome={tag !== undefined}
        otherLocale={other}
      />
      <ul>
        {openOptions(flow, step).map(({ option, target }) => (
          <li key={option}>
            <RichText
              text={t('print.leadsTo', {
                answer: optionText(text, option),
                number: numberOf(target),
              })}
              otherLocale={other}
            />
          </li>
        ))}
      </ul>
      {next && <p>{t('print.continues', { title: flowText(texts, next.flow).title })}</p>}
    </section>
  );
}
