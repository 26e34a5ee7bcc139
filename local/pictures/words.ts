import type { Text } from '../../src/core/text';

/** Words on the screen that the pictures are found by. */
export const WORDS = {
  menu: { ko: 'VIP 케어', zh: 'VIP关怀', en: 'VIP Care' },
  panel: { ko: '업무창 열기', zh: '打开工作窗', en: 'Open the work panel' },
  tryIt: { ko: '연습용으로 둘러보기', zh: '用示例体验', en: 'Try with practice records' },
  steps: { ko: '시즌 여섯 단계', zh: '本季六个步骤', en: 'Six steps of the season' },
  questions: { ko: '소개 확인하기', zh: '确认转介绍', en: 'Read the referrals' },
  draft: { ko: '문자·카드 만들기', zh: '制作短信·贺卡', en: 'Make texts and cards' },
  meet: { ko: '회의·확정하기', zh: '会议确定', en: 'Meet and sign the list' },
  schedule: { ko: '일정표 만들기', zh: '制作日程表', en: 'Make the schedule' },
  find: { ko: '환자 찾기', zh: '查找患者', en: 'Find a patient' },
  vipSheet: { ko: 'VIP 명단', zh: 'VIP名单', en: 'VIP list' },
  draftSheet: { ko: '문자·카드', zh: '短信·贺卡', en: 'Texts and cards' },
  scheduleSheet: { ko: '일정표', zh: '日程表', en: 'Schedule' },
} as const satisfies Record<string, Text>;
