/** One of a few, or all of them: chips that stay pressed. */
export function Chips<T extends string>({
  label,
  options,
  chosen,
  onChoose,
}: {
  /** Read aloud: what is chosen here. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}) {
  return (
    <fieldset class="choices" aria-label={label}>
      {options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          class="choice"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}
