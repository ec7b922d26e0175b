import type { i18n as I18n } from 'i18next';
import { useTranslation } from 'react-i18next';
import { richText } from '../../../player/text';
import { StepBody } from '../../../ui/step-body';
import type { Figure } from '../../../ui/figure/figure';
import { drawFigure } from '../../../player/figure/draw-figure';
import { type Flow, outcomeTag, stepIds, stepMeta } from '../../../engine/flow';
import { availableOptions } from '../../../engine/replay';
import { flowText, optionText, stepText } from '../../../content/step-text';

export interface PrintedStepProps {
  texts: I18n;
  flow: Flow;
  figures: Readonly<Record<string, Figure>>;
  step: string;
}

/** A step as it stands in a printed article: with its number, and the number that each answer leads to. */
export function PrintedStep({ texts, flow, figures, step }: PrintedStepProps) {
  const { t } = useTranslation();
  const text = stepText(texts, flow, step);
  const say = (words: string) => richText(texts, words);
  const tag = outcomeTag(flow, step);
  const next = stepMeta(flow, step).continueIn;
  const drawn = (action: string) => {
    const figure = figures[`${step}.${action}`];
    return figure && drawFigure(figure, texts);
  };
  const numberOf = (id: string) => stepIds(flow).indexOf(id) + 1;
  return (
    <section className="printed-step">
      <h2>{say(`${numberOf(step)}. ${text.title}`)}</h2>
      {tag && <p>{t(`outcome.${tag}`)}</p>}
      <StepBody
        warning={text.warning && say(text.warning)}
        body={text.body.map(say)}
        actions={text.actions.map(({ id, text: words }) => ({
          id,
          text: say(words),
          figure: drawn(id),
        }))}
        hint={text.hint && say(text.hint)}
        isOutcome={tag !== undefined}
      />
      {text.ask && <p className="ask">{say(text.ask)}</p>}
      <ul>
        {availableOptions(flow, step).map(({ option, target }) => (
          <li key={option}>
            {say(
              t('print.leadsTo', { answer: optionText(text, option), number: numberOf(target) }),
            )}
          </li>
        ))}
      </ul>
      {next && <p>{t('print.continues', { title: flowText(texts, next.flow).title })}</p>}
    </section>
  );
}
