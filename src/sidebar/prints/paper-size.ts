import type { Text } from '../../core/text';

/** Paper as it lies in the printer, in millimetres. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

export const A4: PaperSize = { width: 210, height: 297 };

/** On what a card is printed. */
export const CARD_PAPERS = {
  copy: {
    name: { ko: 'A4에 모아서 (보고 옮겨 쓰기)', zh: 'A4汇总（照着抄写）', en: 'On A4, to copy by hand' },
    size: A4,
  },
  a6: { name: { ko: 'A6 엽서', zh: 'A6明信片', en: 'A6 card' }, size: { width: 105, height: 148 } },
  a5: { name: { ko: 'A5 카드', zh: 'A5卡片', en: 'A5 card' }, size: { width: 148, height: 210 } },
  folded: {
    name: { ko: 'A4를 반으로 접은 카드', zh: 'A4对折贺卡', en: 'A4 folded once' },
    size: { width: 297, height: 210 },
  },
} as const satisfies Readonly<Record<string, { readonly name: Text; readonly size: PaperSize }>>;

export type CardPaper = keyof typeof CARD_PAPERS;

/** Pixels of a millimetre, as CSS has it everywhere. */
export const PIXELS_PER_MM = 96 / 25.4;
