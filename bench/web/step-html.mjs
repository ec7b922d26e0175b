/* The words of a step below its title, as HTML. */

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** @param {import('./tree.ts').TreeStep} step */
export function stepHtml({ body, actions, hint, options }) {
  const list = options.length > 0 ? 'ol' : 'ul';
  return [
    ...body.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    actions.length > 0
      ? `<${list} class="actions">${actions.map((action) => `<li>${escaped(action)}</li>`).join('')}</${list}>`
      : '',
    hint ? `<p class="hint">${escaped(hint)}</p>` : '',
  ].join('');
}
