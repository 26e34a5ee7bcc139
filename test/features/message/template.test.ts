import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldId } from '../../../src/features/message/field';
import { parseTemplate, renderTemplate } from '../../../src/features/message/template';

const values = new Map<FieldId, string>([
  ['name', '김영희'],
  ['clinic', '미소치과'],
  ['tier', 'A'],
  ['gift', ''],
  ['thanksForReferral', 'yes'],
]);

const render = (text: string) => renderTemplate(parseTemplate(text), values);

describe('renderTemplate', () => {
  it.each([
    ['{{이름}}님, {{ 병원명 }}입니다.', '김영희님, 미소치과입니다.'],
    ["{{이름|josa:'을/를'}} 기다립니다.", '김영희를 기다립니다.'],
    ["{{병원명 | josa:'은/는'}} 쉽니다.", '미소치과는 쉽니다.'],
    ["{{담당자 | default:'데스크'}}입니다.", '데스크입니다.'],
    ["{{담당자 | default:'데스크' | josa:'이/가'}} 도와드립니다.", '데스크가 도와드립니다.'],
    ['{{姓名}}，您好', '김영희，您好'],
    ['Dear {{name}}', 'Dear 김영희'],
  ])('fills in %s', (text, expected) => {
    expect(render(text)).toEqual({ text: expected, unresolved: [] });
  });

  it.each([
    ["{% if 등급 == 'A' %}늘{% else %}자주{% endif %}", '늘'],
    ["{% if 등급 == 'B' %}늘{% elsif 이름 %}자주{% else %}가끔{% endif %}", '자주'],
    ["{% if 등급 != 'B' %}늘{% endif %}", '늘'],
    ['{% if 선물 %}선물{% else %}마음{% endif %}', '마음'],
    ["{% if 선물 or 등급 == 'A' %}예{% endif %}", '예'],
    ["{% if 선물 and 등급 == 'A' %}예{% else %}아니요{% endif %}", '아니요'],
    ["{% if 등급 == 'A' %}가{% if 선물 %}나{% endif %}다{% endif %}", '가다'],
    ['가  {%- if 이름 -%}  나  {%- endif -%}  다', '가나다'],
    ['{% if 소개감사 %}고맙습니다{% endif %}', '고맙습니다'],
  ])('chooses by condition: %s', (text, expected) => {
    expect(render(text)).toEqual({ text: expected, unresolved: [] });
  });

  it('shows an empty field as 〔선물〕 and names it', () => {
    expect(render('{{이름}}님께 {{선물}}을 드립니다.')).toEqual({
      text: '김영희님께 〔선물〕을 드립니다.',
      unresolved: ['선물'],
    });
  });

  it.each(['소개수', '소개받은분', '누적소개', '병원이름'])(
    'has no field %s: the number and names of the referred never go out',
    (field) => {
      expect(render(`{{${field}}}`)).toEqual({ text: `〔${field}〕`, unresolved: [field] });
    },
  );

  it('names an unknown field in a condition, too', () => {
    expect(render("{% if 등굽 == 'A' %}늘{% endif %}").unresolved).toEqual(['등굽']);
  });

  it('does not print what may only decide', () => {
    expect(render('{{소개감사}}').unresolved).toEqual(['소개감사']);
  });

  it('does not ask for a field of a passage that is left out', () => {
    expect(render('{% if 선물 %}{{선물}}을 준비했습니다.{% endif %}감사합니다.').unresolved).toEqual([]);
  });

  it('keeps single blank lines and drops what left-out passages leave behind', () => {
    expect(render('가\n\n{% if 선물 %}나{% endif %}\n\n다 \n').text).toBe('가\n\n다');
  });

  it('never lets double braces out, whatever the text and the names hold', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{{',
        '}}',
        '{%',
        '%}',
        '{',
        '}',
        '이름',
        ' | ',
        "josa:'을/를'",
        'if ',
        'endif',
        'else',
        "'",
        '{{이름}}',
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.array(piece, { maxLength: 4 }), (pieces, name) => {
        const { text } = renderTemplate(parseTemplate(pieces.join('')), new Map([['name', name.join('')]]));
        expect(text).not.toMatch(/\{\{|\}\}/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseTemplate', () => {
  it.each([
    ['첫 줄\n{{이름 님', 2, '{{이름 님'],
    ['{{이름 {{병원명}}', 1, '{{이름 {{병원명}}'],
    ['이름}}님', 1, '}}님'],
    ["{{이름|josa:'님/씨'}}", 1, '님/씨'],
    ['{{이름|upcase}}', 1, 'upcase'],
    ['가\n나\n{% if 이름 %}', 3, 'if'],
    ['{% endif %}', 1, 'endif'],
    ['{% for 이름 %}', 1, 'for 이름'],
    ["{% if 등급 = 'A' %}가{% endif %}", 1, "등급 = 'A'"],
  ])('names line and words of what is written wrongly: %j', (text, line, found) => {
    const [fault] = parseTemplate(text).faults;
    expect(fault).toMatchObject({ line, found });
  });

  it('reads long broken texts in linear time', () => {
    const text = '{{이름 {% if '.repeat(20_000);
    expect(parseTemplate(text).faults.length).toBeGreaterThan(0);
  });
});
