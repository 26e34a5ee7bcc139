import { choice, date, text } from '../../workbook/codec';
import { table } from '../../workbook/table';

/** How far a task has come; overdue is a colour, not a status. */
export const TASK_STATUS = {
  planned: { ko: '예정', zh: '未开始', en: 'planned' },
  underWay: { ko: '진행 중', zh: '进行中', en: 'under way' },
  done: { ko: '완료', zh: '已完成', en: 'done' },
  notNeeded: { ko: '해당 없음', zh: '不适用', en: 'not needed' },
} as const;

/** 일정표: one row an activity and season; dates and owners are proposed, staff may move them. */
export const scheduleTable = table({
  id: 'schedule',
  name: { ko: '일정표', zh: '日程表', en: 'Schedule' },
  purpose: {
    ko: '연말 감사 시즌에 누가 무엇을 언제까지 하는지 봅니다. 담당·날짜·상태는 고쳐도 됩니다.',
    zh: '查看年终答谢季中谁在何时之前完成什么。负责人、日期和状态都可以修改。',
    en: 'Who does what by when in the year-end season. Owners, dates and status may be changed.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '번호', zh: '编号', en: 'No.' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '시즌과 할 일 번호. 직접 넣는 줄은 비워 두세요.',
        zh: '年度和任务编号。自行添加的行请留空。',
        en: 'Season and task number. Leave it blank in rows of your own.',
      },
      width: 80,
    },
    period: {
      header: { ko: '기간', zh: '时间段', en: 'Period' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '목요일이 든 달로 세는 주',
        zh: '按周四所在月份计算的周',
        en: 'Weeks by the month of their Thursday',
      },
      width: 135,
    },
    stage: {
      header: { ko: '단계', zh: '阶段', en: 'Stage' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '기획 · 준비 · 실행 · 마무리',
        zh: '策划 · 准备 · 执行 · 收尾',
        en: 'Plan, prepare, carry out, wrap up',
      },
      width: 70,
    },
    activity: {
      header: { ko: '할 일', zh: '任务', en: 'Task' },
      owner: 'program',
      codec: text(),
      note: { ko: '무엇을 하는지', zh: '做什么', en: 'What is to be done' },
      width: 260,
      wrap: true,
    },
    ownerRole: {
      header: { ko: '맡는 역할', zh: '负责职务', en: 'Role' },
      owner: 'program',
      codec: text(),
      note: { ko: '어느 역할이 맡는지', zh: '由哪个职务负责', en: 'Which role is in charge' },
      width: 130,
    },
    owners: {
      header: { ko: '담당', zh: '负责人', en: 'Owner' },
      owner: 'proposed',
      codec: text(),
      note: {
        ko: '직원 시트에서 찾은 이름. 바꾸면 그대로 둡니다.',
        zh: '取自“员工”表的姓名。修改后将予以保留。',
        en: 'Names from the staff sheet. What you change stays.',
      },
      width: 220,
      wrap: true,
    },
    start: {
      header: { ko: '시작', zh: '开始日', en: 'Start' },
      owner: 'proposed',
      codec: date(),
      note: {
        ko: '기간의 첫 진료일. 바꾸면 그대로 둡니다.',
        zh: '该时间段的首个工作日。修改后将予以保留。',
        en: 'First open day of the period. What you change stays.',
      },
      width: 100,
    },
    due: {
      header: { ko: '마감', zh: '截止日', en: 'Due' },
      owner: 'proposed',
      codec: date(),
      note: {
        ko: '기간의 마지막 진료일. 지나면 색이 바뀝니다. 바꾸면 그대로 둡니다.',
        zh: '该时间段的最后工作日，逾期会变色。修改后将予以保留。',
        en: 'Last open day of the period; coloured once it has passed. What you change stays.',
      },
      width: 100,
    },
    status: {
      header: { ko: '상태', zh: '状态', en: 'Status' },
      owner: 'proposed',
      codec: choice(TASK_STATUS),
      note: { ko: '목록에서 고르세요.', zh: '请从列表中选择。', en: 'Choose from the list.' },
      width: 90,
      stamps: { column: 'doneOn', when: 'done' },
    },
    doneOn: {
      header: { ko: '완료일', zh: '完成日', en: 'Done on' },
      owner: 'staff',
      codec: date(),
      note: { ko: '끝낸 날', zh: '完成的日期', en: 'The day it was finished' },
      width: 100,
    },
    staffNote: {
      header: { ko: '메모(직원)', zh: '备注(员工)', en: 'Staff note' },
      owner: 'staff',
      codec: text(),
      note: { ko: '자유롭게 적는 칸', zh: '可自由填写', en: 'Yours to write' },
      width: 200,
      wrap: true,
    },
    note: {
      header: { ko: '알아 둘 점', zh: '注意事项', en: 'Remarks' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '우체국 마감, 비어 있는 역할, 모르는 공휴일을 알려 줍니다.',
        zh: '提示寄送期限、空缺职务和未知的节假日。',
        en: 'Posting days, roles without a holder, unknown holidays.',
      },
      width: 420,
      wrap: true,
    },
  },
  tab: { order: 50, colour: '#6d9eeb', hidden: false },
  whenEmpty: {
    ko: '아직 일정이 없어요. 메뉴에서 "일정표 만들기"를 누르면 할 일 20가지와 담당, 마감이 나옵니다.',
    zh: '还没有日程。在菜单中点“制作日程表”，即可生成20项任务及负责人和期限。',
    en: 'No schedule yet. “Make the schedule” in the menu lays out twenty tasks with owners and due dates.',
  },
  frozenColumns: 4,
  highlights: [
    {
      when: { column: 'due', before: 'today', unless: { column: 'status', are: ['done', 'notNeeded'] } },
      over: 'due',
      background: '#f4cccc',
      fontColour: '#990000',
      bold: true,
    },
    { when: { column: 'status', is: 'done' }, over: 'row', background: '#efefef', fontColour: '#757575' },
    {
      when: { column: 'status', is: 'notNeeded' },
      over: 'row',
      background: '#efefef',
      fontColour: '#757575',
      strikethrough: true,
    },
    { when: { column: 'status', is: 'underWay' }, over: 'status', background: '#fff2cc' },
  ],
});
