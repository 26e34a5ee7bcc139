import { type Language, say, type Text } from '../../src/core/text';
import { faultOf } from './fault';

/** Why the sheet refuses what a person did, in the person's language: the sheet itself says it to scripts, in English. */
export function explainEdit(error: unknown, language: Language): string {
  const { message } = faultOf(error);
  for (const [pattern, text] of SENTENCES) {
    const match = pattern.exec(message);
    if (match) return say(text, language, { ...match.groups });
  }
  return say(OTHER, language, { message });
}

const OUTSIDE: Text = {
  ko: '시트에 없는 칸이에요. 그사이 행이나 열이 지워졌을 수 있어요.',
  zh: '工作表中没有该单元格。行或列可能刚被删除。',
  en: 'The sheet has no such cells; rows or columns may just have been deleted.',
};

const TOO_LARGE: Text = {
  ko: '스프레드시트에 들어갈 수 있는 칸 수를 넘어요. 쓰지 않는 행이나 시트를 지운 뒤 해 주세요.',
  zh: '超出电子表格可容纳的单元格数。请删除不用的行或工作表后再试。',
  en: 'The spreadsheet would grow beyond its limit. Delete rows or sheets that are not used, then try again.',
};

const SENTENCES: readonly (readonly [RegExp, Text])[] = [
  [
    /^The data you entered in cell (?<cell>[A-Z]+\d+) violates/,
    {
      ko: '{cell} 칸에는 정해진 값만 넣을 수 있어요. 칸의 ▾를 눌러 고르거나 값을 확인해 주세요.',
      zh: '{cell}单元格只能填写规定的值。请点击单元格的▾选择，或检查输入的值。',
      en: '{cell} takes certain values only. Choose one with ▾ in the cell, or check what you typed.',
    },
  ],
  [
    /^You are trying to edit a protected cell|^You do not have permission/,
    {
      ko: '보호된 칸이라 고칠 수 없어요. 스프레드시트 소유자에게 보호를 풀어 달라고 해 주세요.',
      zh: '单元格受保护，无法编辑。请联系电子表格所有者解除保护。',
      en: 'These cells are protected. Ask the owner of the spreadsheet to take the protection away.',
    },
  ],
  [
    /^You can't (?:remove|hide) all the (?:visible )?sheets/,
    {
      ko: '보이는 시트가 하나는 있어야 해요. 다른 시트를 먼저 보이게 하거나 추가해 주세요.',
      zh: '至少要有一个可见的工作表。请先显示或添加其他工作表。',
      en: 'One sheet has to stay visible. Show or add another one first.',
    },
  ],
  [
    /^A sheet with the name "(?<name>.*)" already exists/s,
    {
      ko: '"{name}" 시트가 이미 있어요. 다른 이름을 적어 주세요.',
      zh: '已有名为“{name}”的工作表。请换一个名称。',
      en: 'There is already a sheet "{name}". Choose another name.',
    },
  ],
  [
    /^The sheet name cannot be/,
    {
      ko: '시트 이름은 1~100자로 적어 주세요.',
      zh: '工作表名称请填写1至100个字符。',
      en: 'A sheet name has 1 to 100 characters.',
    },
  ],
  [
    /^You can't create a filter|filter does not exist/,
    {
      ko: '필터가 이미 있거나 그사이 없어졌어요. 화면을 확인하고 다시 해 주세요.',
      zh: '筛选器已存在或刚被移除。请查看画面后再试。',
      en: 'There is a filter already, or it was just taken away. Look at the sheet and try again.',
    },
  ],
  [
    /merge/,
    {
      ko: '합쳐진 칸이 있어 할 수 없어요. 합치기를 푼 뒤 해 주세요.',
      zh: '包含合并的单元格，无法执行。请取消合并后再试。',
      en: 'There are merged cells in the way. Unmerge them, then try again.',
    },
  ],
  [
    /^You can't delete all the|^Sorry, it is not possible to delete all non-frozen/,
    {
      ko: '행과 열은 하나씩은 남아 있어야 해요(고정된 것은 빼고 세요).',
      zh: '至少要保留一行和一列（不计冻结的行和列）。',
      en: 'At least one row and one column that are not frozen have to stay.',
    },
  ],
  [
    /^The destination index cannot lie inside/,
    {
      ko: '옮기려는 자리가 옮길 행이나 열 안에 있어요. 다른 자리로 끌어 주세요.',
      zh: '目标位置在所移动的行或列之内。请拖到其他位置。',
      en: 'The place lies within what is moved. Drag it elsewhere.',
    },
  ],
  [/above the limit of/, TOO_LARGE],
  [/out of bounds|outside the dimensions|not there any more|^no sheet |is too small/, OUTSIDE],
];

const OTHER: Text = {
  ko: '여기서는 할 수 없는 편집이에요. 아무것도 바뀌지 않았어요. ({message})',
  zh: '此处无法进行该编辑。未做任何更改。（{message}）',
  en: 'This cannot be done here; nothing was changed. ({message})',
};
