import type { Text } from '../../core/text';
import type { ViewId } from '../../features/action';
import type { HomeState, StepId, StepState } from '../../features/home/home';
import type { ViewParams } from '../app';

/** What a button of a step does. */
export type StepAct =
  | { readonly kind: 'view'; readonly label: Text; readonly view: ViewId; readonly params?: ViewParams }
  | { readonly kind: 'sheet'; readonly label: Text; readonly table: string }
  | {
      readonly kind: 'work';
      readonly label: Text;
      /** Said while it is under way. */
      readonly title: Text;
      readonly action: string;
      /** Shown when it is done. */
      readonly after?: { readonly view: ViewId } | { readonly table: string };
    };

type Facts = Pick<HomeState, 'steps' | 'questions' | 'data'>;

/** What can be done in a step as things stand, the next thing first; nothing where it has to wait or there is no view for it. */
export function stepActs(step: StepId, { steps, questions, data }: Facts): readonly StepAct[] {
  const known = steps.find(({ id }) => id === step);
  if (!known || (data.patients === 0 && step !== 'import')) return [];
  switch (step) {
    case 'import':
      return [IMPORT];
    case 'questions': {
      const ask = questions.open > 0 ? [QUESTIONS] : [];
      if (questions.changing > 0) return [QUESTIONS, questions.unapplied > 0 ? APPLY : READ];
      return questions.unapplied > 0
        ? [APPLY, ...ask]
        : known.state === 'done'
          ? [...ask, READ]
          : [READ, ...ask];
    }
    case 'vips':
      if (!known.isBegun) return [DRAW];
      return known.state === 'open' ? [DRAW, VIPS] : [VIPS, DRAW];
    case 'meeting':
      // There is nothing to talk about before there is a list.
      return steps.some(({ id, isBegun }) => id === 'vips' && isBegun) ? [MEETING, CANDIDATE_SHEET] : [];
    case 'messages':
      if (known.isBegun) return [MESSAGES, DRAFT_SHEET];
      return known.state === 'waiting' ? [] : [WRITE];
    case 'schedule':
      return made(known, PLAN, SCHEDULE_SHEET);
  }
}

/** What the large button does; undefined where every step is done or has to wait. */
export function nextAct(home: Facts & Pick<HomeState, 'next'>): StepAct | undefined {
  if (home.next === null) return undefined;
  return stepActs(home.next, home)[0];
}

/** Leftovers such as blanks are looked at in the sheet; only what does not exist yet is made first. */
function made({ isBegun, state }: StepState, make: StepAct, show: StepAct): readonly StepAct[] {
  if (isBegun) return [show, make];
  return state === 'waiting' ? [] : [make];
}

const IMPORT: StepAct = {
  kind: 'view',
  label: { ko: '자료 가져오기', zh: '导入资料', en: 'Bring in records' },
  view: 'import',
};
const QUESTIONS: StepAct = {
  kind: 'view',
  label: { ko: '소개 확인하기', zh: '确认转介绍', en: 'Check the referrals' },
  view: 'questions',
};
const READ: StepAct = {
  kind: 'work',
  label: { ko: '메모에서 소개 읽기', zh: '从备注读取转介绍', en: 'Read the referrals' },
  title: { ko: '소개를 읽는 중', zh: '正在读取转介绍', en: 'Reading the referrals' },
  action: 'referral.tally',
};
const APPLY: StepAct = {
  kind: 'view',
  label: { ko: '답을 명단에 반영하기', zh: '把回答更新到名单', en: 'Bring the answers into the list' },
  view: 'questions',
  params: { apply: 'yes' },
};
const DRAW: StepAct = {
  kind: 'work',
  label: { ko: 'VIP 명단 뽑기', zh: '生成VIP名单', en: 'Draw the VIP list' },
  title: { ko: '명단을 뽑는 중', zh: '正在生成名单', en: 'Drawing the list' },
  action: 'vip.shortlist',
  after: { view: 'vips' },
};
const VIPS: StepAct = {
  kind: 'view',
  label: { ko: '명단 보기', zh: '查看名单', en: 'See the list' },
  view: 'vips',
};
const MEETING: StepAct = {
  kind: 'view',
  label: { ko: '회의·확정하기', zh: '会议确定', en: 'Meet and sign' },
  view: 'meeting',
};
const CANDIDATE_SHEET: StepAct = {
  kind: 'sheet',
  label: { ko: '후보·회의 시트 열기', zh: '打开候选·会议表', en: 'Open the candidates sheet' },
  table: 'candidates',
};
const WRITE: StepAct = {
  kind: 'view',
  label: { ko: '문자·카드 만들기', zh: '制作短信·贺卡', en: 'Write texts and cards' },
  view: 'messages',
  params: { make: 'yes' },
};
const MESSAGES: StepAct = {
  kind: 'view',
  label: { ko: '문자·카드 보기', zh: '查看短信·贺卡', en: 'See texts and cards' },
  view: 'messages',
};
const DRAFT_SHEET: StepAct = {
  kind: 'sheet',
  label: { ko: '문자·카드 시트 열기', zh: '打开短信·贺卡表', en: 'Open the drafts' },
  table: 'drafts',
};
const PLAN: StepAct = {
  kind: 'work',
  label: { ko: '일정표 만들기', zh: '制作日程表', en: 'Make the schedule' },
  title: { ko: '일정표를 만드는 중', zh: '正在制作日程表', en: 'Making the schedule' },
  action: 'schedule.build',
  after: { table: 'schedule' },
};
const SCHEDULE_SHEET: StepAct = {
  kind: 'sheet',
  label: { ko: '일정표 시트 열기', zh: '打开日程表', en: 'Open the schedule' },
  table: 'schedule',
};
