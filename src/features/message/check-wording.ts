import type { Text } from '../../core/text';
import { FIELDS, type FieldId } from './field';
import { type ParsedTemplate, parseTemplate, type TemplateFault, type TemplateNode } from './template';

/** Why a wording cannot be saved as it is typed, and where. */
export interface WordingFault extends TemplateFault {
  /** From 1; 0 where the whole field is meant. */
  readonly line: number;
  readonly field: 'name' | 'subject' | 'text';
}

/** What is wrong with a wording as typed, in the order of its fields; empty where it may be saved. */
export function findWordingFaults(wording: {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
}): WordingFault[] {
  const blank = (field: 'name' | 'text') =>
    wording[field].trim() === '' ? [{ field, line: 0, found: '', problem: PROBLEMS[field] }] : [];
  return [
    ...blank('name'),
    ...findTextFaults(wording.subject).map((fault) => ({ ...fault, field: 'subject' as const })),
    ...blank('text'),
    ...findTextFaults(wording.text).map((fault) => ({ ...fault, field: 'text' as const })),
  ];
}

/** Where the parser stops, and fields that nobody knows: they would stand empty in every draft. */
function findTextFaults(text: string): TemplateFault[] {
  const parsed = parseTemplate(text);
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const unusable = new Map<string, Text>();
  for (const { typed, field, isPrinted } of fieldsIn(parsed)) {
    if (field === undefined) unusable.set(typed, PROBLEMS.unknown);
    else if (isPrinted && 'conditionOnly' in FIELDS[field]) unusable.set(typed, PROBLEMS.conditionOnly);
  }
  const faults = [...unusable].map(([typed, problem]) => ({
    line:
      1 +
      Math.max(
        0,
        lines.findIndex((line) => line.includes(typed)),
      ),
    found: typed,
    problem,
  }));
  return [...parsed.faults, ...faults].sort((one, other) => one.line - other.line);
}

/** A field as a wording names it. */
interface NamedField {
  readonly typed: string;
  readonly field: FieldId | undefined;
  /** False in a condition. */
  readonly isPrinted: boolean;
}

function fieldsIn({ nodes }: Pick<ParsedTemplate, 'nodes'>): NamedField[] {
  return nodes.flatMap((node: TemplateNode): NamedField[] => {
    if (node.kind === 'text') return [];
    if (node.kind === 'field') return [{ typed: node.typed, field: node.field, isPrinted: true }];
    return node.branches.flatMap(({ condition = [], nodes: inner }) => [
      // A condition that cannot be read names no field; the parser has told of it.
      ...condition
        .flat()
        .flatMap(({ typed, field }) => (typed === '' ? [] : [{ typed, field, isPrinted: false }])),
      ...fieldsIn({ nodes: inner }),
    ]);
  });
}

const PROBLEMS = {
  name: { ko: '문구 이름을 적어 주세요', zh: '请填写文案名称', en: 'give the wording a name' },
  text: { ko: '내용을 적어 주세요', zh: '请填写内容', en: 'write the text' },
  unknown: {
    ko: '모르는 자리예요. 목록에서 골라 넣어 주세요',
    zh: '未知的位置，请从列表中选择插入',
    en: 'no such place; insert one from the list',
  },
  conditionOnly: {
    ko: '{% if … %} 조건에만 쓸 수 있어요',
    zh: '只能用在 {% if … %} 条件中',
    en: 'may only decide whether a passage stands: {% if … %}',
  },
} as const satisfies Readonly<Record<string, Text>>;
