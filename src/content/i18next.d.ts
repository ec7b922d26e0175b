import type agent from '../../locales/en/agent.json';
import type common from '../../locales/en/common.json';
import type proof from '../../locales/en/proof.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; agent: typeof agent; proof: typeof proof };
  }
}
