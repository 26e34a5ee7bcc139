import { choice, date, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import { ERASURE_REASONS } from './erasure-reason';

/** 삭제 기록: that somebody was deleted, when and by whom, with marks that nobody can read and by which a later import leaves him out. */
export const erasureTable = table({
  id: 'erasures',
  since: 5,
  name: { ko: '삭제 기록', zh: '删除记录', en: 'Deleted patients' },
  purpose: {
    ko: '정보를 삭제한 환자의 기록입니다. 누구인지는 남기지 않습니다. 다시 오신 분을 받으려면 그 줄을 지우고 다시 가져오세요.',
    zh: '已删除患者信息的记录，不保留其身份。如本人重新来诊，请删除该行后重新导入。',
    en: 'Patients whose records were deleted, without saying who. To take somebody in again, delete the row and import anew.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '환자ID', zh: '患者ID', en: 'Patient ID' },
      owner: 'program',
      holds: 'keys',
      codec: text(),
      note: {
        ko: '삭제한 분이 쓰던 번호입니다. 다른 분께 다시 쓰지 않습니다.',
        zh: '被删除患者用过的编号，不再分配给他人。',
        en: 'The number the person had; nobody else gets it.',
      },
      width: 90,
    },
    erasedOn: {
      header: { ko: '삭제한 날', zh: '删除日', en: 'Deleted on' },
      owner: 'program',
      codec: date(),
      note: { ko: '삭제한 날입니다.', zh: '删除的日期。', en: 'The day it was done.' },
      width: 95,
    },
    reason: {
      header: { ko: '까닭', zh: '原因', en: 'Why' },
      owner: 'program',
      codec: choice(ERASURE_REASONS),
      note: { ko: '왜 삭제했는지입니다.', zh: '删除的原因。', en: 'Why it was done.' },
      width: 120,
    },
    by: {
      header: { ko: '삭제한 사람', zh: '删除人', en: 'Deleted by' },
      owner: 'program',
      codec: text(),
      note: { ko: '누가 삭제했는지입니다.', zh: '由谁删除。', en: 'Who did it.' },
      width: 95,
    },
    state: {
      header: { ko: '진행', zh: '进度', en: 'State' },
      owner: 'program',
      codec: choice({
        begun: { ko: '지우는 중', zh: '删除中', en: 'under way' },
        done: { ko: '삭제함', zh: '已删除', en: 'deleted' },
      }),
      note: {
        ko: '"지우는 중"이면 도중에 끊긴 것입니다. 같은 환자를 다시 삭제하면 이어서 합니다.',
        zh: '“删除中”表示中途中断，对同一患者再次执行删除即可继续。',
        en: '"under way": it broke off. Deleting the same patient again goes on from there.',
      },
      width: 90,
    },
    marks: {
      header: { ko: '알아보는 표시', zh: '识别标记', en: 'Marks' },
      owner: 'program',
      holds: 'keys',
      codec: text(),
      note: {
        ko: '다시 가져올 때 이분을 빼기 위한 표시입니다. 거꾸로 읽을 수 없습니다. 바꾸지 마세요.',
        zh: '再次导入时用于排除此人的标记，无法还原。请勿修改。',
        en: 'By these a later import leaves the person out. They cannot be read backwards. Please leave them.',
      },
      width: 90,
      hidden: true,
    },
  },
  tab: { order: 175, colour: '#9aa0a6', hidden: true },
  whenEmpty: {
    ko: '아직 삭제한 환자가 없어요.',
    zh: '还没有删除过患者。',
    en: 'Nobody was deleted yet.',
  },
  frozenColumns: 0,
  grows: true,
  highlights: [],
});

/** A row of {@link erasureTable}. */
export type Erasure = Row<typeof erasureTable>;
