import type { Text } from '../../core/text';
import type { CallsPrint } from '../../features/print/print-view';
import type { App } from '../app';

/** Why there is nobody to call. */
export function sayNoCalls(
  { done, unapproved }: Pick<CallsPrint, 'done' | 'unapproved'>,
  app: Pick<App, 'say'>,
): string {
  const why = done > 0 ? ALL_CALLED : unapproved > 0 ? ALL_UNAPPROVED : NO_CALLS;
  return app.say(why, { count: unapproved });
}

const ALL_UNAPPROVED: Text = {
  ko: '아직 확인하지 않은 글만 있어요({count}건). 문자·카드에서 확인하면 여기에 나와요.',
  zh: '只有尚未确认的内容（{count}条）。在“短信·贺卡”中确认后会显示在此。',
  en: 'Nothing is approved yet ({count} waiting). Approve them under Texts and cards, and they appear here.',
};
const NO_CALLS: Text = {
  ko: '아직 전화 대본이 없어요. 문자·카드 만들기를 먼저 해 주세요.',
  zh: '还没有电话稿。请先制作短信·贺卡。',
  en: 'No call scripts yet. Make the texts and cards first.',
};
const ALL_CALLED: Text = { ko: '모두 통화했어요.', zh: '已全部通话。', en: 'Everybody has been spoken to.' };
