import type { Ref } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Language } from '../../core/text';
import { LevelText } from '../kit/level-text';
import type { FoundWords } from '../kit/split-by-level';

export interface MarkedAreaProps {
  readonly id: string;
  readonly value: string;
  readonly language: Language;
  readonly onInput: (value: string) => void;
  /** Passages that stand out within the text. */
  readonly found: readonly FoundWords[];
  readonly isFaulty: boolean;
  readonly describedBy: string;
  readonly area: Ref<HTMLTextAreaElement> & { readonly current: HTMLTextAreaElement | null };
}

/** A field for a long text that grows with it and marks passages as one types: the marks lie behind the letters. */
export function MarkedArea({
  id,
  value,
  language,
  onInput,
  found,
  isFaulty,
  describedBy,
  area,
}: MarkedAreaProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: as high as the text needs
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
  }, [value]);
  return (
    <div class="marked-area">
      <div class="input area-marks" lang={language} aria-hidden="true">
        <LevelText text={`${value}\n`} found={found} />
      </div>
      <textarea
        id={id}
        ref={area}
        class="input area-field"
        lang={language}
        rows={5}
        maxLength={10_000}
        value={value}
        spellcheck={false}
        aria-describedby={describedBy}
        aria-invalid={isFaulty ? 'true' : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
