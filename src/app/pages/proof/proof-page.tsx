import { siteName } from '#guide/site.config';
import { captionsOf, loadTexts } from '../../../content/instance';
import { languageOf } from '../../../content/languages';
import { flowIds, isFlowId } from '../../../content/manifest';
import { flowText } from '../../../content/step-text';
import { NoNetworkPage } from '../../no-network-page';
import type { PageParams, PropsFrom } from '../../page-module';
import { FlowProofPage } from './flow-proof-page';
import { loadProof } from './load-proof';
import type { ForeignCaptions } from './sentence';
import style from '../../../ui/styles/proof.css?inline';
import { useSheet } from '../../../ui/use-sheet';
import { WholeProofPage } from './whole-proof-page';

/** Captions that apps of the reader may show in another language. */
async function foreignCaptions(locale: string): Promise<ForeignCaptions | undefined> {
  const language = languageOf(locale).captionPartner;
  if (language === undefined) return undefined;
  const [own, other] = await Promise.all([locale, language].map(captionsOf));
  const known = new Set(Object.values(own!));
  return {
    language,
    captions: new Set(Object.values(other!).filter((caption) => !known.has(caption))),
  };
}

export async function load({ locale, flow: id }: PageParams) {
  if (id !== '' && !isFlowId(id)) return undefined;
  const flows = id === '' ? flowIds : [id];
  const [proof, texts] = await Promise.all([loadProof(), loadTexts(locale, ['proof', ...flows])]);
  const { t } = texts;
  const ns = 'proof';
  const article = id === '' ? undefined : flowText(texts, id);
  const heading = article ? t('ofFlow', { ns, title: article.title }) : t('title', { ns });
  return {
    locale,
    texts,
    title: `${heading} – ${siteName}`,
    description: t(article ? 'ofFlowDescription' : 'description', { ns, title: article?.title }),
    heading,
    proof,
    flow: proof?.flows.find((each) => each.id === id),
    foreign: await foreignCaptions(locale),
  };
}

/** How the whole guide is proven, or one flow of it. */
export function View({ locale, texts, heading, proof, flow, foreign }: PropsFrom<typeof load>) {
  // Its own page has it; the empty shell has not.
  useSheet(style);
  if (!proof) return <NoNetworkPage title={heading} page="proof" />;
  if (flow) return <FlowProofPage {...{ locale, texts, flow, foreign }} />;
  return <WholeProofPage {...{ locale, texts, proof }} />;
}
