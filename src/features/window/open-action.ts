import * as v from 'valibot';
import { action } from '../action';
import { DIALOG_SIZE, DIALOG_VIEWS } from './opening';

const short = v.pipe(v.string(), v.maxLength(100));

/** 크게 보기: shows a view in a large dialog, for a projector or for paper. */
export const openAction = action({
  id: 'window.open',
  title: { ko: '크게 보기', zh: '放大显示', en: 'Show large' },
  hint: {
    ko: '회의 화면, 인쇄할 것, 문구함을 큰 창으로 엽니다.',
    zh: '在大窗口中打开会议画面、打印内容或文案库。',
    en: 'Opens the meeting, a print or the wordings in a large window.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({
    view: v.picklist(DIALOG_VIEWS),
    params: v.optional(v.record(short, v.pipe(v.string(), v.maxLength(5_000))), {}),
    title: short,
  }),
  run({ openDialog }, { view, params, title }) {
    openDialog({ view, params, title, ...DIALOG_SIZE });
    return { done: { view } };
  },
  summary: () => '',
});
