import { renderToStaticMarkup } from 'react-dom/server';
import type { Flow } from '../engine/flow';
import { loadFlow } from '../content/load-flow';
import { isFlowId } from '../content/manifest';
import { stepPath } from '../player/address';
import { type Cell, type Section, textsTable } from './texts-table';

function TextCell({ locale, text, marks }: Cell) {
  return (
    <td lang={locale}>
      {marks.map((mark) => (
        <mark key={mark} lang="en">
          {mark}
        </mark>
      ))}
      <p>{text}</p>
    </td>
  );
}

function StepTexts({ locale, flow, section }: { locale: string; flow: Flow; section: Section }) {
  const { step, kind, rows } = section;
  return (
    <tbody>
      {step !== undefined && (
        <tr>
          <th colSpan={3} scope="rowgroup">
            <a href={stepPath(locale, flow.id, step)}>{step}</a>
            {` (${kind})`}
          </th>
        </tr>
      )}
      {rows.map(({ key, cells }) => (
        <tr key={key}>
          <th scope="row">{step === undefined ? key : key.slice(step.length + 1)}</th>
          {cells.map((cell) => (
            <TextCell key={cell.locale} {...cell} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/**
 * The texts of a flow in all languages side by side, as a whole document: for the server of authors,
 * never a page of the site. Undefined where there is no such flow.
 */
export async function renderTexts(locale: string, id: string): Promise<string | undefined> {
  if (!isFlowId(id)) return undefined;
  const flow = await loadFlow(id);
  const sections = await textsTable(flow);
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{id}</title>
        <link rel="stylesheet" href="/src/author/texts.css" />
      </head>
      <body>
        <h1>{id}</h1>
        <table>
          {sections.map((section) => (
            <StepTexts key={section.step ?? ''} locale={locale} flow={flow} section={section} />
          ))}
        </table>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
