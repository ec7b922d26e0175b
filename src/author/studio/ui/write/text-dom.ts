import { textPieces } from '../article-texts';

type Captions = Readonly<Record<string, string>>;

/** A button label as an element that is typed over or deleted as a whole. */
export function chipOf(caption: string, label: string): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'key';
  chip.contentEditable = 'false';
  chip.dataset.caption = caption;
  chip.textContent = label;
  return chip;
}

/** Shows a text, its button labels as chips. */
export function writeText(field: HTMLElement, text: string, captions: Captions): void {
  field.replaceChildren(
    ...textPieces(text, captions).map((piece) =>
      piece.caption === undefined ? piece.text : chipOf(piece.caption, piece.text),
    ),
  );
}

function readNode(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof HTMLElement)) return '';
  if (node.dataset.caption !== undefined) return `{{${node.dataset.caption}}}`;
  return node.tagName === 'BR' ? '\n' : [...node.childNodes].map(readNode).join('');
}

/** The text that a field shows. A line that has only been begun is none yet. */
export const readText = (field: HTMLElement): string =>
  [...field.childNodes].map(readNode).join('').replace(/\n+$/, '');

/** What is being typed after `{`, and where. */
export interface Query {
  node: Text;
  from: number;
  to: number;
  text: string;
}

/** Whether the caret stands behind `{` and some letters: the way to a button label. */
export function queryAtCaret(field: HTMLElement): Query | undefined {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  if (!selection?.isCollapsed || !(node instanceof Text) || !field.contains(node)) return undefined;
  const to = selection.anchorOffset;
  const from = node.data.lastIndexOf('{', to - 1);
  const text = node.data.slice(from + 1, to);
  return from < 0 || to === 0 || /[{}\n]/.test(text) ? undefined : { node, from, to, text };
}

/** Puts a button label in place of what was typed to find it. */
export function replaceQuery({ node, from, to }: Query, chip: HTMLElement): void {
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  range.deleteContents();
  range.insertNode(chip);
  document
    .getSelection()
    ?.collapse(chip.parentNode, [...chip.parentNode!.childNodes].indexOf(chip) + 1);
}
