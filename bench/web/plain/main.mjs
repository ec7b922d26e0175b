/* The lower bound of a click: texts in, texts out, nothing else. */
import content from 'virtual:content';

const main = document.querySelector('main');

function show(id) {
  main.innerHTML = content[id];
  main.querySelector('h1').focus();
}

main.addEventListener('click', (event) => {
  const link = event.target.closest('[data-target]');
  if (!link) return;
  event.preventDefault();
  show(link.dataset.target);
});

const [first] = Object.keys(content);
addEventListener('bench-restart', () => show(first));
show(first);
