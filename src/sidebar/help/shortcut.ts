import type { Text } from '../../core/text';

/** A key and what it does. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly does: Text;
}

/** Keys that every view knows, then those of 소개 확인, of the meeting, of texts and cards and of calls. */
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
  {
    keys: ['1', '2', '3'],
    does: {
      ko: '회의: 넣기 · 빼기 · 보류',
      zh: '会议：保留 · 移除 · 待定',
      en: 'meeting: keep, leave out, put off',
    },
  },
  {
    keys: ['A', 'B'],
    does: { ko: '회의: 등급', zh: '会议：等级', en: 'meeting: tier' },
  },
  {
    keys: ['←', '→'],
    does: { ko: '회의: 앞뒤로 넘기기', zh: '会议：前后翻页', en: 'meeting: back and on' },
  },
  {
    keys: ['U', 'E', 'N'],
    does: {
      ko: '회의: 되돌리기 · 메모 근거 · 이름 가리기',
      zh: '会议：撤销 · 备注依据 · 隐藏姓名',
      en: 'meeting: undo, memos, hide names',
    },
  },
  {
    keys: ['A', 'E', 'H'],
    does: {
      ko: '문자·카드: 확인 · 고치기 · 보류',
      zh: '短信·贺卡：确认 · 修改 · 暂缓',
      en: 'texts and cards: approve, edit, hold',
    },
  },
  {
    keys: ['←', '→', 'U', 'S'],
    does: {
      ko: '문자·카드: 앞뒤 글 · 되돌리기 · 시트의 그 줄',
      zh: '短信·贺卡：上下一条 · 撤销 · 表格中的该行',
      en: 'texts and cards: before and next, undo, the row in the sheet',
    },
  },
  {
    keys: ['1–6'],
    does: {
      ko: '전화: 결과 여섯 가지, 버튼 차례대로',
      zh: '电话：六种结果，按按钮顺序',
      en: 'calls: what came of it, in the order of the buttons',
    },
  },
];
