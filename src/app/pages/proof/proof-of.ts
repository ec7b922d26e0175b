import { siteName } from '#guide/site.config';
import { NoNetworkPage } from '../../no-network-page';
import { flowIds } from '../../../content/manifest';
import { loadTexts } from '../../../content/instance';
import { flowText } from '../../../content/step-text';
import type { ProofPage } from '../../page';
import { FlowProofPage } from './flow-proof-page';
import { loadProof } from './load-proof';
import { ProofPage as WholeProofPage } from './proof-page';

/** The page that shows how the guide is proven, or one flow of it. */
export async function proofOf(locale: string, id?: string): Promise<ProofPage> {
  const flows = id === undefined ? flowIds : [id];
  const [proof, texts] = await Promise.all([loadProof(), loadTexts(locale, ['proof', ...flows])]);
  const { t } = texts;
  const ns = 'proof';
  const article = id === undefined ? undefined : flowText(texts, id);
  const title = article ? t('ofFlow', { ns, title: article.title }) : t('title', { ns });
  const page = {
    kind: 'proof' as const,
    locale,
    texts,
    path: id === undefined ? 'proof/' : `proof/${id}/`,
    title: `${title} – ${siteName}`,
    description: t(article ? 'ofFlowDescription' : 'description', { ns, title: article?.title }),
  };
  const flow = proof?.flows.find((each) => each.id === id);
  if (!proof) return { ...page, View: () => NoNetworkPage({ title, kind: 'proof' }) };
  if (flow) return { ...page, View: () => FlowProofPage({ locale, texts, flow }) };
  return { ...page, View: () => WholeProofPage({ locale, texts, proof }) };
}
