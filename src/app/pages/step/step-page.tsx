import { camelCase } from '../../../engine/step-path';
import { type LoadedStep, loadedStep, loadStep } from '../../../player/load-step';
import { SessionStep } from '../../../player/session-step';
import type { PageParams } from '../../page-module';

export const load = ({ locale, flow, step }: PageParams) => loadStep(locale, flow, camelCase(step));

export const loaded = ({ locale, flow, step }: PageParams) =>
  loadedStep(locale, flow, camelCase(step));

/** One step of a flow, with the journey that led to it. */
export const View = (page: LoadedStep) => <SessionStep page={page} />;
