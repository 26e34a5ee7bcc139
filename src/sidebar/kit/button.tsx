import { useState } from 'preact/hooks';

export interface ButtonProps {
  readonly label: string;
  /** While its promise is under way the button shows it and takes no second press. */
  readonly onPress: () => unknown;
  readonly kind?: 'primary' | 'plain' | 'link' | 'danger';
  readonly isDisabled?: boolean;
  /** The key that does the same, as shown on the button. */
  readonly hint?: string;
}

/** A button that owns its waiting state. What it throws is the view's: catch it there. */
export function Button({ label, onPress, kind = 'plain', isDisabled, hint }: ButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    if (isBusy || isDisabled) return;
    const result = onPress();
    if (!(result instanceof Promise)) return;
    setBusy(true);
    try {
      await result;
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-disabled={isBusy || isDisabled ? 'true' : undefined}
      aria-keyshortcuts={hint?.replace('Ctrl', 'Control')}
      aria-busy={isBusy ? 'true' : undefined}
      onClick={() => void press()}
    >
      {isBusy && <span class="spinner" aria-hidden="true" />}
      <span>{label}</span>
      {hint && (
        <span class="key" aria-hidden="true">
          {hint}
        </span>
      )}
    </button>
  );
}
