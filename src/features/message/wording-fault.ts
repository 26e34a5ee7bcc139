import { AppError } from '../../core/app-error';
import { LANGUAGES, type Text } from '../../core/text';
import type { WordingFault } from './check-wording';
import { templateTable } from './template-table';

const FIELD_WORDS: Readonly<Record<WordingFault['field'], Text>> = {
  name: templateTable.columns.name.header,
  subject: templateTable.columns.subject.header,
  text: templateTable.columns.text.header,
};

/** Said where a wording cannot be read: field, line and what stands there. */
export function faultyWording(name: string, { field, line, found, problem }: WordingFault): AppError {
  const words = Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`field_${language}`, FIELD_WORDS[field][language]],
      [`problem_${language}`, problem[language]],
    ]),
  );
  const text = line === 0 ? FAULT.whole : FAULT.line;
  return new AppError('wording.fault', text, { ...words, name, line, found }, FAULT.tip);
}

const FAULT = {
  line: {
    ko: "'{name}' {field_ko} {line}번째 줄: {problem_ko} ({found}).",
    zh: '“{name}”{field_zh}第{line}行：{problem_zh}（{found}）。',
    en: '"{name}", {field_en}, line {line}: {problem_en} ({found}).',
  },
  whole: {
    ko: "'{name}' {field_ko}: {problem_ko}.",
    zh: '“{name}”{field_zh}：{problem_zh}。',
    en: '"{name}", {field_en}: {problem_en}.',
  },
  tip: {
    ko: '저장하지 않았고, 만들어 둔 초안도 그대로예요.',
    zh: '未保存，已有草稿也没有变化。',
    en: 'Nothing was saved, and the drafts are as they were.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Said where two people change one wording at once. */
export function changedMeanwhile(name: string): AppError {
  return new AppError(
    'wording.changed',
    {
      ko: "'{name}' 글을 방금 다른 분이 고쳤어요.",
      zh: '“{name}”刚刚被他人修改。',
      en: 'Somebody else has just changed "{name}".',
    },
    { name },
    {
      ko: '쓰신 글을 복사해 두고 목록에서 다시 열어 주세요. 저장하지 않았어요.',
      zh: '请先复制您写的内容，再从列表重新打开。未保存。',
      en: 'Copy what you wrote and open it anew from the list. Nothing was saved.',
    },
  );
}

/** Said where there are no first words to bring back. */
export function notDelivered(name: string): AppError {
  return new AppError(
    'wording.own',
    {
      ko: "'{name}' 글은 기본 글이 아니라 되돌릴 처음 글이 없어요.",
      zh: '“{name}”不是默认文案，没有可恢复的原文。',
      en: '"{name}" did not come with the program: there are no first words to bring back.',
    },
    { name },
  );
}

/** Said where somebody wants to remove a wording that drafts stand for. */
export function wordingInUse(name: string): AppError {
  return new AppError(
    'wording.inUse',
    {
      ko: "'{name}' 글로 만든 문자·카드가 있어 지울 수 없어요.",
      zh: '已用“{name}”制作过短信或贺卡，不能删除。',
      en: 'Drafts were made from "{name}", so it cannot be removed.',
    },
    { name },
    {
      ko: "앞으로 쓰지 않으려면 '쓰기'를 꺼 주세요.",
      zh: '如不再使用，请取消“启用”。',
      en: 'Turn "in use" off if it is not wanted any more.',
    },
  );
}

/** Said where words in another language would be left without the wording that they go with. */
export function hasVariant(name: string, variant: string): AppError {
  return new AppError(
    'wording.hasVariant',
    {
      ko: "'{name}' 글에는 다른 언어의 글이 있어요: '{variant}'.",
      zh: '“{name}”还有其他语言的文案：“{variant}”。',
      en: '"{name}" has words in another language: "{variant}".',
    },
    { name, variant },
    {
      ko: '그 글을 먼저 지워 주세요.',
      zh: '请先删除该文案。',
      en: 'Remove those first.',
    },
  );
}

/** Said where a wording's row is not there any more. */
export function wordingGone(id: string): AppError {
  const { name: sheet } = templateTable;
  return new AppError(
    'wording.gone',
    {
      ko: `"${sheet.ko}" 시트에 '{id}' 글이 없어요. 아무것도 바꾸지 않았어요.`,
      zh: `“${sheet.zh}”表中没有文案“{id}”。未做任何更改。`,
      en: `The sheet "${sheet.en}" has no wording "{id}". Nothing was changed.`,
    },
    { id },
  );
}
