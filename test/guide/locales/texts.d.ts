import type agent from './en/agent.json';
import type common from './en/common.json';
import type proof from './en/proof.json';

/** The keys that code may ask for are those of the first language, so that a mistyped one does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { common: typeof common; agent: typeof agent; proof: typeof proof };
  }
}
