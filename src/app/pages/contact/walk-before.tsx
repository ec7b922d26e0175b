import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { stepText } from '../../../content/step-text';
import { standingAddress } from '../../../player/address';
import { lazily } from '../../../player/lazily';
import { richText } from '../../../player/text';
import { Icon } from '../../../ui/icon';
import { findWalk, type Walk } from './find-walk';

const ReadOut = lazily((parts) => parts.ReadOut);

/** The way back to the step that a person came from, and what was answered until then, to be read out. */
export function WalkBefore({ locale }: { locale: string }) {
  const { search, hash } = useLocation();
  const [walk, setWalk] = useState<Walk>();

  useEffect(() => {
    findWalk(locale, { search, hash }).then(setWalk, () => undefined);
  }, [locale, search, hash]);

  if (!walk) return null;
  const { at, texts } = walk;
  const step = stepText(texts, at.flow, at.step).title;
  return (
    <Suspense>
      <p className="moves">
        <a data-back="" href={standingAddress(locale, at)}>
          <Icon name="back" />
          <span>{richText(texts, texts.t('contact.back', { step }))}</span>
        </a>
      </p>
      <ReadOut at={at} texts={texts} />
    </Suspense>
  );
}
