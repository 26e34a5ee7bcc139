import type { Text } from '../../core/text';

/** What the program remarks on a row of the plan. */
export const NOTES = {
  roleUnheld: {
    ko: "'{role}' 맡은 분이 없어요. 직원 시트에 적거나 담당을 직접 고쳐 주세요.",
    zh: '目前没有人担任“{role}”。请在“员工”表中登记，或直接修改负责人。',
    en: 'Nobody holds the role "{role}". Add the person to the staff sheet or change the owner here.',
  },
  holidaysUnknown: {
    ko: '{year}년 공휴일은 아직 몰라요. 날짜가 정해진 공휴일과 우리 치과가 쉬는 날만 뺐으니 설날·대체공휴일은 확인해 주세요.',
    zh: '{year}年法定节假日尚未公布，只避开了固定日期的节日和诊所休息日。请自行确认春节及调休。',
    en: 'The public holidays of {year} are not known yet: only those with a fixed date and the clinic’s own closed days are left out. Check Lunar New Year and substitute holidays.',
  },
  closedThroughout: {
    ko: '이 기간은 내내 쉬어서, 쉬기 전 마지막 진료일로 잡았어요.',
    zh: '该期间全部休诊，已安排在休诊前的最后一个工作日。',
    en: 'The clinic is closed for the whole period: set to the last open day before it.',
  },
  neverOpen: {
    ko: '진료일이 하나도 없어요. 설정의 쉬는 요일과 쉬는 날짜를 확인해 주세요.',
    zh: '没有任何工作日。请检查设置中的固定休息日和休诊日期。',
    en: 'No open day at all. Check the closed weekdays and dates in the settings.',
  },
  cardsByPost: {
    ko: '12월 31일까지 도착하려면 {date}까지 부쳐 주세요.',
    zh: '要在12月31日前送达，请在{date}之前寄出。',
    en: 'To arrive by 31 December, post by {date}.',
  },
  cardsTooLate: {
    ko: '12월 31일까지 도착하려면 {date}까지 부쳐야 해요. 지금 마감은 늦으니 앞당겨 주세요.',
    zh: '要在12月31日前送达，须在{date}之前寄出。目前的截止日太晚，请提前。',
    en: 'To arrive by 31 December, cards must be posted by {date}: the due date is too late, move it forward.',
  },
  giftsBySeollal: {
    ko: '설 택배가 몰리기 전에 보내려면 {date}까지 부쳐 주세요.',
    zh: '要避开春节快递高峰，请在{date}之前寄出。',
    en: 'To go out before the Lunar New Year rush, post by {date}.',
  },
} as const satisfies Readonly<Record<string, Text>>;
