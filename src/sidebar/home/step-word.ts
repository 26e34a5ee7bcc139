import type { Text } from '../../core/text';
import type { StepId } from '../../features/home/home';

/** What a step is called and what it is for. */
export const STEP_WORDS: Readonly<Record<StepId, { readonly title: Text; readonly hint: Text }>> = {
  import: {
    title: { ko: '자료 가져오기', zh: '导入资料', en: 'Bring in records' },
    hint: {
      ko: '차트 프로그램에서 내보낸 내원 목록과 직원 명단을 넣어요.',
      zh: '导入从病历软件导出的就诊列表和员工名单。',
      en: 'Put in the visits and the staff list exported from your chart program.',
    },
  },
  questions: {
    title: { ko: '소개 확인하기', zh: '确认转介绍', en: 'Check the referrals' },
    hint: {
      ko: '메모에서 소개를 찾아요. 애매한 것만 물어보니 골라 주세요.',
      zh: '从备注中找出转介绍，只有不确定的才需要您选择。',
      en: 'Reads the referrals out of the memos and asks only about the doubtful ones.',
    },
  },
  vips: {
    title: { ko: 'VIP 명단 뽑기', zh: '生成VIP名单', en: 'Draw the VIP list' },
    hint: {
      ko: '인정된 소개를 세어 명단을 만들어요. 직원이 적은 것은 그대로 둬요.',
      zh: '统计已计入的转介绍并生成名单，员工填写的内容会保留。',
      en: 'Counts the referrals and makes the list. What staff wrote stays.',
    },
  },
  meeting: {
    title: { ko: '회의·확정하기', zh: '会议确定', en: 'Meet and sign' },
    hint: {
      ko: '놓친 분과 살펴볼 점을 함께 보고 정한 뒤, 원장님과 데스크 실장님이 서명해요.',
      zh: '一起查看可能遗漏的人和注意事项，决定后由院长和前台主管签字。',
      en: 'Look at who may be missed and what to mind, decide, and let the director and the head of desk sign.',
    },
  },
  messages: {
    title: { ko: '문자·카드 만들기', zh: '制作短信·贺卡', en: 'Write texts and cards' },
    hint: {
      ko: '명단에 있는 분마다 문자와 카드 초안을 만들어요. 아무것도 보내지 않아요.',
      zh: '为名单中的每位患者生成短信和贺卡草稿，不会发送任何内容。',
      en: 'Drafts texts and cards for everybody on the list. Nothing is sent.',
    },
  },
  schedule: {
    title: { ko: '일정표 만들기', zh: '制作日程表', en: 'Make the schedule' },
    hint: {
      ko: '시즌에 할 일과 마감, 담당을 쉬는 날을 피해 적어요.',
      zh: '安排本季任务、截止日和负责人，并避开休息日。',
      en: 'Plans the tasks of the season, who does them and by when, around days off.',
    },
  },
};
