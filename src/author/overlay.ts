import './overlay.css';
import { basename, sitePath } from '../content/base';
import { camelCase } from '../engine/step-path';
import type { Problem } from './problem';
import { PROBLEMS_PATH, placeOf } from './dev-paths';

const box = document.createElement('aside');
box.className = 'author-tools';
box.ariaLabel = 'Problems of this flow';

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

/** The problems of the step being looked at first, and open; the others by a click. */
function show(flow: string, step: string, problems: readonly Problem[]): void {
  const isHere = (problem: Problem) => problem.step === step;
  const { locale } = placeOf(sitePath(location));
  const details = document.createElement('details');
  details.open = problems.some((problem) => isHere(problem) || problem.step === undefined);
  const count = problems.length === 1 ? '1 problem' : `${problems.length || 'No'} problems`;
  const list = document.createElement('ul');
  list.append(
    ...[...problems.filter(isHere), ...problems.filter((problem) => !isHere(problem))].map(
      (problem) => element('li', problem.text, isHere(problem) ? 'here' : ''),
    ),
  );
  details.append(element('summary', `${count} in ${flow}`), list);
  const link = document.createElement('a');
  link.href = `${basename}/${locale}/texts/${flow}/`;
  link.textContent = 'Texts side by side';
  box.replaceChildren(details, link);
  document.body.append(box);
}

async function refresh(): Promise<void> {
  const { flow, step } = placeOf(sitePath(location));
  const answer = await fetch(`${basename}${PROBLEMS_PATH}${flow}`);
  // Not the page of a flow.
  if (answer.status === 204) box.remove();
  else show(flow, camelCase(step), (await answer.json()) as Problem[]);
}

// Walking loads no document; a change of a file does.
window.navigation?.addEventListener('currententrychange', () => void refresh());
void refresh();
