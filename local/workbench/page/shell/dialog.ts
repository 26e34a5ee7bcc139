import { button, element, iconButton } from '../dom';
import { word } from '../spoken';

export type Button = 'OK' | 'CANCEL' | 'YES' | 'NO';

export interface DialogOptions {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly {
    readonly name: Button;
    readonly caption: string;
    readonly isDanger?: boolean;
  }[];
  /** Set where something is to be typed. */
  readonly input?: string;
}

/** The captions of the buttons that a script asks for. */
export function captionOf(name: Button): string {
  return word(({ OK: 'ok', CANCEL: 'cancel', YES: 'yes', NO: 'no' } as const)[name]);
}

/**
 * Asks in a dialog that holds the focus until it is answered; Escape answers CLOSE. It stops nobody else's work, and the page
 * behind it goes on showing what changes.
 */
export function ask(
  options: DialogOptions,
): Promise<{ readonly button: Button | 'CLOSE'; readonly text: string }> {
  const before = document.activeElement;
  const dialog = element('dialog', {
    class: 'question',
    'aria-labelledby': 'question-title',
    'aria-describedby': 'question-text',
  });
  const input =
    options.input === undefined
      ? undefined
      : element('input', { type: 'text', class: 'field', maxlength: 50_000 });
  if (input && options.input !== undefined) {
    input.value = options.input;
    input.setAttribute('aria-labelledby', options.text ? 'question-text' : 'question-title');
  }
  return new Promise((resolve) => {
    const answer = (name: Button | 'CLOSE') => {
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
      resolve({ button: name, text: input?.value ?? '' });
    };
    const buttons = options.buttons.map(({ name, caption, isDanger }, index) =>
      button(`button${index === 0 ? (isDanger ? ' button-danger' : ' button-main') : ''}`, caption, () =>
        answer(name),
      ),
    );
    const closing = iconButton('', 'close', word('close'), () => answer('CLOSE'));
    const title = element('h2', { id: 'question-title' }, options.title);
    const text = element('p', { id: 'question-text', class: 'question-text' }, options.text);
    dialog.append(
      element('div', { class: 'question-head' }, ...(options.title ? [title] : [element('span')]), closing),
      text,
      ...(input ? [input] : []),
      element('div', { class: 'question-buttons' }, ...buttons),
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      answer('CLOSE');
    });
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && event.target === input && !event.isComposing) {
        event.preventDefault();
        buttons[0]?.click();
      }
    });
    document.body.append(dialog);
    dialog.showModal();
    if (input) input.select();
    // Where something would be lost, Enter by itself loses nothing.
    else (options.buttons[0]?.isDanger ? buttons.at(-1) : buttons[0])?.focus();
  });
}

/** Asks whether something shall be done. */
export async function confirm(
  title: string,
  text: string,
  caption: string,
  isDanger = false,
): Promise<boolean> {
  const buttons = [
    { name: 'OK', caption, isDanger },
    { name: 'CANCEL', caption: word('cancel') },
  ] as const;
  return (await ask({ title, text, buttons })).button === 'OK';
}

/** Tells something that must be read. */
export async function tell(title: string, text: string): Promise<void> {
  await ask({ title, text, buttons: [{ name: 'OK', caption: word('ok') }] });
}
