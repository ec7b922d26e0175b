/* The variant in ink: what ink's template for the web does, without its fading and its fonts. */
import { Story } from 'inkjs';
import content from 'virtual:content';

const story = new Story(content);
const container = document.getElementById('story');

function addParagraph(text, classNames) {
  const paragraph = document.createElement('p');
  paragraph.className = classNames.join(' ');
  paragraph.textContent = text;
  container.append(paragraph);
  return paragraph;
}

function addChoice({ text, index }) {
  const link = document.createElement('a');
  link.href = '#';
  link.textContent = text;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    story.ChooseChoiceIndex(index);
    goOn();
  });
  addParagraph('', ['choice']).append(link);
}

function goOn() {
  while (story.canContinue) {
    const text = story.Continue();
    const tags = story.currentTags ?? [];
    if (tags.includes('CLEAR')) container.replaceChildren();
    const names = tags.filter((tag) => tag.startsWith('CLASS: ')).map((tag) => tag.slice(7));
    if (text.trim() !== '') addParagraph(text.trim(), names);
  }
  for (const choice of story.currentChoices) addChoice(choice);
}

addEventListener('bench-restart', () => {
  story.ResetState();
  goOn();
});
goOn();
