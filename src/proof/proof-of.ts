import { loadTexts } from '../i18n/instance';
import { flowIds } from '../flow/load';
import { flowText } from '../i18n/step-text';
import type { ProofPage } from '../site/page';
import { FlowProofPage } from './flow-proof-page';
import { loadProof } from './load-proof';
import { ProofPage as View } from './proof-page';

/** The page that shows how the guide is proven, or one flow of it. */
export async function proofOf(locale: string, flow?: string): Promise<ProofPage> {
  const [proof, texts] = await Promise.all([loadProof(), loadTexts(locale, ['proof', ...flowIds])]);
  const { t } = texts;
  const ns = 'proof';
  const article = flow === undefined ? undefined : flowText(texts, flow);
  const title = article ? t('ofFlow', { ns, title: article.title }) : t('title', { ns });
  return {
    kind: 'proof',
    locale,
    texts,
    path: flow === undefined ? 'proof/' : `proof/${flow}/`,
    title: `${title} – ${t('site.name')}`,
    description: t(article ? 'ofFlowDescription' : 'description', { ns, title: article?.title }),
    proof,
    ...(flow !== undefined && { flow }),
    View: flow === undefined ? View : FlowProofPage,
  };
}
