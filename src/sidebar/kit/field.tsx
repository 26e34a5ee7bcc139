import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface FieldProps {
  readonly name: string;
  /** What it is for. */
  readonly note?: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Why it cannot be taken; '' for no fault. */
  readonly fault?: string;
  readonly placeholder?: string;
  readonly type?: 'text' | 'tel' | 'password' | 'date';
  /** A number to be typed on a phone's number keys. */
  readonly isNumeric?: boolean;
  readonly autocomplete?: string;
  /** Only these may be chosen, the first being what holds when nothing is. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** The person has just asked for this field. */
  readonly hasFocus?: boolean;
}

/** A field with its name, what it is for, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { name, note = '', value, onInput, fault = '', choices } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { hasFocus } = props;
  useLayoutEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus]);
  const about = [note !== '' && `${id}-note`, fault !== '' && `${id}-fault`].filter(Boolean).join(' ');
  const shared = {
    id,
    class: 'input',
    value,
    'aria-describedby': about || undefined,
    'aria-invalid': fault === '' ? undefined : ('true' as const),
  };
  return (
    <div class="field">
      <label class="field-name" for={id}>
        {name}
      </label>
      {note !== '' && (
        <span class="field-note" id={`${id}-note`}>
          {note}
        </span>
      )}
      {choices ? (
        <select {...shared} onChange={(event) => onInput(event.currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          // Preact's types know one kind of field at a time.
          type={(props.type ?? 'text') as 'text'}
          placeholder={props.placeholder}
          inputMode={props.isNumeric ? 'numeric' : undefined}
          autocomplete={props.autocomplete ?? 'off'}
          ref={input}
          maxLength={2000}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {fault !== '' && (
        <span class="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
