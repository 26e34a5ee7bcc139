import type { Text } from '../../core/text';

/** A key and what it does. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: Text;
}

/** Keys that every view knows, then those of 소개 확인. */
export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: ['Ctrl', 'Z'],
    does: { ko: '마지막 일 되돌리기', zh: '撤销上一步', en: 'take the last act back' },
  },
  {
    keys: ['Tab'],
    does: { ko: '다음 칸이나 버튼으로', zh: '到下一个栏位或按钮', en: 'to the next field or button' },
  },
  {
    keys: ['1', '2', '3'],
    does: { ko: '소개 확인: 그 후보가 맞음', zh: '确认转介绍：就是该候选', en: 'questions: this candidate' },
  },
  {
    keys: ['Q', 'W', 'E', 'R', 'T'],
    does: {
      ko: '소개 확인: 아래 답 다섯 가지, 버튼 차례대로',
      zh: '确认转介绍：下方五个回答，按按钮顺序',
      en: 'questions: the five answers below, in the order of the buttons',
    },
  },
];
