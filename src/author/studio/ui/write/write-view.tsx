import { useEffect, useMemo, useState } from 'react';
import { Navigate, useLocation, useParams } from 'react-router';
import { firstLanguage } from '../article-texts';
import { BrokenSheet } from '../broken-sheet';
import { ABOUT_STEP, viewPath } from '../routes';
import { useArticle } from '../use-editor';
import { placesOf, stepsById } from '../ways';
import { AboutSheet } from './about-sheet';
import { NewStep } from './new-step-form';
import { Outline } from './outline';
import { Preview } from './preview';
import { Sheet } from './sheet';
import { focusField, type Writing, WritingContext } from './writing';

const SECOND = 'latchkey-studio-language';

/** The steps of an article, the form of one of them, and its page. */
export function WriteView() {
  const { article, list } = useArticle();
  const { step: id } = useParams();
  const address = useLocation();
  const [focused, setFocused] = useState<Writing['focused']>();
  const others = list.languages.filter(({ locale }) => locale !== list.first);
  const [chosen, setChosen] = useState(() => localStorage.getItem(SECOND));
  const second =
    others.find(({ locale }) => locale === chosen) ??
    others.find(({ isComplete }) => isComplete) ??
    others[0];
  const step = stepsById(article).get(id ?? '');
  const stepId = step?.id;

  // The address may name a text; whoever asks for the same one again comes back to it.
  useEffect(() => {
    const [locale, key] = decodeURIComponent(address.hash.slice(1)).split('/');
    if (locale && key && (stepId === undefined || key.startsWith(`${stepId}.`)))
      focusField(locale, key);
  }, [address, stepId]);

  const writing = useMemo(
    (): Writing => ({
      languages: [firstLanguage(list), ...(second ? [second] : [])],
      ...(focused && { focused }),
      onFocus: (locale, key) => setFocused({ locale, key }),
    }),
    [list, second, focused],
  );

  if (!step && id !== ABOUT_STEP) {
    const [first] = placesOf(article);
    return first ? (
      <Navigate replace to={viewPath(article.id, 'write', first.step.id)} />
    ) : (
      <main className="page">
        <p>This article has no step that the studio can read.</p>
      </main>
    );
  }
  return (
    <WritingContext value={writing}>
      <main className="write">
        <nav className="outline" aria-label="Steps">
          {!article.readOnly && <NewStep {...(step && { after: step.id })} view="write" />}
          <Outline current={step?.id ?? ABOUT_STEP} />
        </nav>
        {step ? (
          <Sheet
            key={step.id}
            step={step}
            onLanguage={(chosenNow) => {
              localStorage.setItem(SECOND, chosenNow);
              setChosen(chosenNow);
            }}
          />
        ) : (
          <AboutSheet />
        )}
        <Preview {...(step && { step: step.id })} />
        <BrokenSheet view="write" />
      </main>
    </WritingContext>
  );
}
