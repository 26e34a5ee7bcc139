import * as v from 'valibot';
import { type Language, say, type Text } from '../../core/text';
import { type ColumnId, guessReport, type ReportKind, recogniseColumns } from '../../file/headers';
import { action } from '../action';
import { COLUMN_WORDS } from './column-words';
import { missingMeanings, type Recognition } from './recognition';
import { type Meanings, recallColumns } from './remembered-columns';

/** What a file's columns mean, before anything of it is brought in: as the clinic confirmed them, else by their headings. */
export const recogniseAction = action({
  id: 'intake.recognise',
  title: { ko: '자료 알아보기', zh: '识别资料', en: 'Recognise a file' },
  hint: {
    ko: '제목 줄을 보고 어떤 자료인지, 칸마다 무슨 뜻인지 알려 줍니다. 아무것도 바꾸지 않습니다.',
    zh: '根据标题行判断资料类型和各列含义，不做任何更改。',
    en: 'Tells from the headings what a file is and what its columns mean; changes nothing.',
  },
  inMenu: false,
  readsOnly: true,
  input: v.object({
    header: v.pipe(v.array(v.pipe(v.string(), v.maxLength(50_000))), v.minLength(1), v.maxLength(500)),
    /** As what it shall be brought in; left out, the headings tell. */
    report: v.optional(v.picklist(['visits', 'staff'])),
  }),
  run: ({ memory, language }, { header, report }) => ({
    done: recognise(header, report, recallColumns(memory, header), language),
  }),
  summary: () => '',
});

function recognise(
  header: readonly string[],
  wanted: 'visits' | 'staff' | undefined,
  remembered: Meanings | undefined,
  language: Language,
): Recognition {
  const { mapping, refused, doubtful } = recogniseColumns(header);
  const isRefused = (index: number) => refused.some((column) => column.index === index);
  const meanings = header.map((_, index) =>
    isRefused(index) ? null : ((remembered ?? mapping)[index] ?? null),
  );
  const kind = meanings.every((meaning) => meaning === null) ? 'unknown' : guessReport(meanings);
  const report = wanted ?? (kind === 'staff' ? 'staff' : 'visits');
  const missing = missingMeanings(report, meanings);
  return {
    report: missing.length === 0 ? report : null,
    looksLike: LOOKS_LIKE[kind][language],
    missing: missing.length === 0 ? '' : explainMissing(kind, missing, language),
    missingMeanings: missing,
    columns: header.map((text, index) => ({
      index,
      header: text,
      meaning: meanings[index] ?? null,
      isDoubtful: remembered === undefined && doubtful.includes(index),
      isRefused: isRefused(index),
      isRemembered: remembered !== undefined && !isRefused(index),
    })),
    isRemembered: remembered !== undefined,
  };
}

function explainMissing(
  kind: ReportKind | 'unknown',
  missing: readonly ColumnId[],
  language: Language,
): string {
  const columns = missing.map((meaning) => `"${COLUMN_WORDS[meaning][language]}"`).join(', ');
  const isOther = kind === 'appointments' || kind === 'consents' || kind === 'patients';
  const parts = isOther ? [NOT_YET, MISSING, EXPORT_VISITS] : [MISSING, CHOOSE];
  return parts
    .map((text) => say(text, language, { columns, kind: LOOKS_LIKE[kind][language] }))
    .join(language === 'zh' ? '' : ' ');
}

const LOOKS_LIKE: Readonly<Record<ReportKind | 'unknown', Text>> = {
  visits: { ko: '접수·내원 목록', zh: '接诊·就诊记录', en: 'list of visits' },
  staff: { ko: '직원 명단', zh: '员工名单', en: 'list of staff' },
  patients: { ko: '환자 목록', zh: '患者名单', en: 'list of patients' },
  appointments: { ko: '예약 목록', zh: '预约列表', en: 'list of appointments' },
  consents: { ko: '수신동의 목록', zh: '短信同意列表', en: 'list of consents' },
  unknown: { ko: '알 수 없는 자료', zh: '无法识别的资料', en: 'an unknown file' },
};
const NOT_YET: Text = {
  ko: '이 파일은 {kind} 같아요. 이런 자료는 아직 따로 가져올 수 없어요.',
  zh: '该文件看起来是{kind}，目前还不能单独导入此类资料。',
  en: 'This looks like a {kind}, which cannot be brought in by itself yet.',
};
const MISSING: Text = {
  ko: '없는 칸: {columns}.',
  zh: '缺少的列：{columns}。',
  en: 'No column for {columns}.',
};
const EXPORT_VISITS: Text = {
  ko: '차트 프로그램에서 내원일이 들어 있는 접수·수납 목록을 내보내 주세요.',
  zh: '请在病历程序中导出带有就诊日期的接诊或收费记录。',
  en: 'Please export a list of receptions or payments, which has the date of each visit.',
};
const CHOOSE: Text = {
  ko: '칸마다 뜻을 골라 주시거나, 제목 줄을 포함해 다시 내보내 주세요.',
  zh: '请为各列选择含义，或连同标题行重新导出。',
  en: 'Please choose what the columns mean, or export it again with its header row.',
};
