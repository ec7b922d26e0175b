/* The variant in SurveyJS, as its own guide for React sets it up. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model, settings } from 'survey-core';
import { Survey } from 'survey-react-ui';
// Without the fonts that the full style asks of another site.
import 'survey-core/survey-core.fontless.min.css';
import definition from 'virtual:content';

// It waits 300 ms before it goes on, which is no work of it.
settings.autoAdvanceDelay = 0;

const survey = new Model(definition);
addEventListener('bench-restart', () => survey.clear());
createRoot(document.getElementById('survey')).render(createElement(Survey, { model: survey }));
