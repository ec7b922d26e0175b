import { Drawing } from '../../../../../ui/figure/drawing';
import type { Figure } from '../../../../../ui/figure/figure';
import { useArticle } from '../../use-editor';
import { useWriting } from '../writing';
import { saidOf, wordsIn } from './figure-words';

/** A figure as its readers see and hear it, in the languages that are written. */
export function Drawings({ figure }: { figure: Figure }) {
  const { list } = useArticle();
  const { languages } = useWriting();
  return (
    <div className="drawings">
      {languages.map(({ locale, name, direction }) => {
        const said = saidOf(list, figure, locale);
        return (
          <figure key={locale}>
            <Drawing figure={figure} wordsOf={wordsIn(list, locale)} alternative={said} />
            <figcaption className="s muted">
              {name}, read out as:{' '}
              <q lang={locale} dir={direction}>
                {said}
              </q>
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}
