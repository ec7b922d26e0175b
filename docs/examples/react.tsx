import { type DetailedHTMLProps, useState } from 'react';
import { createRoot } from 'react-dom/client';
// In your project: the copy of https://help.example/embed.d.ts beside your code.
import type { LatchkeyHelpElement, LatchkeyReactProps } from '../../src/embed/host/embed';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'latchkey-help': DetailedHTMLProps<HTMLAttributes<LatchkeyHelpElement>, LatchkeyHelpElement> &
        LatchkeyReactProps;
    }
  }
}

/** A page that embeds the widget. React 19 or newer: it listens to `on…` of a custom element by itself. */
function SignIn() {
  const [lang, setLang] = useState<'en' | 'ru'>('en');
  const [step, setStep] = useState('');
  return (
    <>
      <button type="button" onClick={() => setLang('ru')}>
        Русский
      </button>
      <latchkey-help
        flow="portal-login"
        lang={lang}
        onlatchkey-step={({ detail }) => setStep(`${detail.flow}, ${detail.step}`)}
      >
        <a href="https://help.example/en/portal-login/">Help with login</a>
      </latchkey-help>
      <p>
        Last step: <output>{step}</output>
      </p>
    </>
  );
}

createRoot(document.getElementById('app')!).render(<SignIn />);
