import { loadTexts } from '../i18n/instance';
import { type CodeMessage, openCode } from './open-code';

function say(place: HTMLElement, { message, offer }: CodeMessage): void {
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.textContent = message;
  if (offer) {
    const link = document.createElement('a');
    link.href = offer.href;
    link.textContent = offer.label;
    notice.append(' ', link);
  }
  place.replaceChildren(notice);
}

/** Opens the code that stands in the form, or says why not and leaves it there. */
export async function enterCode(form: HTMLFormElement): Promise<void> {
  const locale = document.documentElement.lang;
  const typed = form.querySelector('input')!.value;
  const opened = await openCode(locale, typed);
  if (opened && 'address' in opened) window.location.assign(opened.address);
  else
    say(
      form.querySelector('[role=status]')!,
      opened ?? { message: (await loadTexts(locale)).t('code.notACode') },
    );
}
