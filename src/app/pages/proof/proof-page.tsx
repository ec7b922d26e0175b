import { siteName } from '#guide/site.config';
import { loadTexts } from '../../../content/instance';
import { flowIds, isFlowId } from '../../../content/manifest';
import { flowText } from '../../../content/step-text';
import { NoNetworkPage } from '../../no-network-page';
import type { PageParams, PropsFrom } from '../../page-module';
import { FlowProofPage } from './flow-proof-page';
import { loadProof } from './load-proof';
import { WholeProofPage } from './whole-proof-page';

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
  };
}

/** How the whole guide is proven, or one flow of it. */
export function View({ locale, texts, heading, proof, flow }: PropsFrom<typeof load>) {
  if (!proof) return <NoNetworkPage title={heading} page="proof" />;
  if (flow) return <FlowProofPage {...{ locale, texts, flow }} />;
  return <WholeProofPage {...{ locale, texts, proof }} />;
}
