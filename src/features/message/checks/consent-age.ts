import type { Text } from '../../../core/text';
import type { Check } from './check';

const OLD: Text = { ko: '동의 후 2년', zh: '同意满2年', en: 'consent older than two years' };
const NOTICE: Text = { ko: '14일 안 처리 결과 안내', zh: '14天内结果通知', en: 'notice within 14 days' };

/** Advertising on a consent that has to be confirmed anew, or of whose record the person was never told. */
export const consentAge: Check = {
  code: 'M9',
  level: 'hint',
  personal: true,
  reason: {
    ko: '수신동의를 다시 확인하거나, 동의를 기록했다고 알려 드릴 때가 지났어요.',
    zh: '接收同意已到再次确认期，或尚未通知对方登记结果。',
    en: 'The consent has to be confirmed anew, or the person was not told that it was recorded.',
  },
  source: '정보통신망법 제50조 제7항·제8항, 시행령 제62조의2·제62조의3 (처리 결과 14일, 2년마다 확인)',
  lacks: [OLD, NOTICE],
  find(_, { isAdvertising, ground, known }) {
    if (!isAdvertising || ground !== 'consent' || !known?.consent || !known.today) return [];
    const { nextOn, noticeDue, noticeOn } = known.consent;
    const found: string[] = [];
    if (nextOn !== '' && nextOn < known.today) found.push(OLD.ko);
    if (noticeOn === '' && noticeDue !== '' && noticeDue < known.today) found.push(NOTICE.ko);
    return found;
  },
};
