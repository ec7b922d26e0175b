/* Proves that the peers hold the same tree: every journey of ours ends in them on the same step. */
import { Story } from 'inkjs';
import { Model } from 'survey-core';

/** Title of the page where SurveyJS ends after the answers. */
function endInSurvey(definition, answers) {
  const survey = new Model(definition);
  for (const { step, option } of answers) {
    if (survey.currentPage.name !== `${step}Page`) return survey.currentPage.title;
    survey.setValue(step, option);
    if (survey.currentPage.name === `${step}Page`) survey.nextPage();
  }
  return survey.currentPage.title;
}

/** Title of the knot where ink ends after the answers. */
function endInInk(story, steps, answers) {
  const walk = new Story(story);
  let title = walk.Continue();
  for (const { step, option } of answers) {
    walk.ContinueMaximally();
    const { options } = steps.find(({ id }) => id === step);
    walk.ChooseChoiceIndex(options.findIndex(({ id }) => id === option));
    title = walk.Continue();
  }
  return title.trim();
}

/**
 * @param {import('./tree.ts').Tree} tree
 * @param {object} definition for SurveyJS.
 * @param {string} story in ink's JSON.
 * @throws Error naming the journey where a variant ends elsewhere.
 */
export function checkPeers({ steps, journeys }, definition, story) {
  for (const { answers, end } of journeys) {
    const { title } = steps.find(({ id }) => id === end);
    const ends = {
      SurveyJS: endInSurvey(definition, answers),
      ink: endInInk(story, steps, answers),
    };
    for (const [name, found] of Object.entries(ends)) {
      if (found === title) continue;
      const walked = answers.map(({ step, option }) => `${step}.${option}`).join(' > ');
      throw new Error(`${name}: ${walked} ends on "${found}", not on "${title}".`);
    }
  }
}
