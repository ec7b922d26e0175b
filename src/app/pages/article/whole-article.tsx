import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { richText } from '../../../player/text';
import { loadFigures } from '../../../content/figures';
import type { Figure } from '../../../ui/figure/figure';
import { stepIds, stepMeta } from '../../../engine/flow';
import { loadFlow } from '../../../content/load-flow';
import { loadAppTexts } from '../../../content/app-texts';
import { loadTexts } from '../../../content/instance';
import { restoreSession } from '../../../player/saved-session';
import { flowText } from '../../../content/step-text';
import { OnPaper } from '../../../player/on-paper';
import { PrintedStep, type PrintedStepProps } from './printed-step';

type WholeArticleProps = Omit<PrintedStepProps, 'step'>;

/** All steps of an article, in its order. */
function WholeArticle(props: WholeArticleProps) {
  const { t } = useTranslation();
  const { texts, flow } = props;
  const { title, summary, needs } = flowText(texts, flow.id);
  const { origin, pathname } = window.location;
  return (
    <main className="whole-article">
      <h1>{title}</h1>
      <p className="lead">{summary}</p>
      {needs.length > 0 && <h2>{t('article.needs')}</h2>}
      <ul className="needs">
        {needs.map((need) => (
          <li key={need}>{richText(texts, need)}</li>
        ))}
      </ul>
      {stepIds(flow).map((step) => (
        <PrintedStep key={step} {...props} step={step} />
      ))}
      <OnPaper address={origin + pathname} />
    </main>
  );
}

async function load(locale: string, id: string): Promise<WholeArticleProps> {
  const [flow, figures] = await Promise.all([loadFlow(id), loadFigures<Figure>(id)]);
  // An article that hands over names the next one.
  const next = stepIds(flow).flatMap((step) => stepMeta(flow, step).continueIn?.flow ?? []);
  await loadTexts(locale, [...new Set([id, ...next])]);
  const { app, saved } = restoreSession(window.location.search);
  return { flow, figures, texts: await loadAppTexts(locale, app ?? saved?.app ?? locale) };
}

/**
 * Puts the whole article beside its page, for paper only, and opens the print dialog.
 *
 * @throws Error when something cannot be downloaded.
 */
export async function printArticle(locale: string, id: string): Promise<void> {
  const article = await load(locale, id);
  const known = document.querySelector('.printed-article');
  if (!known) {
    const paper = document.createElement('div');
    paper.className = 'printed-article on-paper';
    document.body.append(paper);
    flushSync(() =>
      createRoot(paper).render(
        <I18nextProvider i18n={article.texts}>
          <WholeArticle {...article} />
        </I18nextProvider>,
      ),
    );
  }
  window.print();
}
