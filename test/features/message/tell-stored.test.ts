import { describe, expect, it } from 'vitest';
import { REASONS, type ReasonCode, sayCause } from '../../../src/features/message/reason';
import { tellStored, tellStoredWarnings } from '../../../src/features/message/tell-judgement';

describe('a reason as it stands in the sheet', () => {
  it('is told in the language of who reads', () => {
    const plain = (Object.keys(REASONS) as ReasonCode[]).filter((code) => !REASONS[code].ko.includes('{'));
    for (const code of plain)
      for (const language of ['zh', 'en'] as const)
        expect(tellStored(sayCause({ code }, 'ko'), language)).toBe(sayCause({ code }, language));
  });

  it('keeps its values, and names fields as the reader does', () => {
    expect(tellStored('같은 번호라 김영희님 문자에 함께 적음', 'en')).toBe(
      'same number, joined with the text to 김영희',
    );
    expect(tellStored('빈칸: 병원전화 (설정 시트), 담당자', 'zh')).toBe('空项：诊所电话、负责人');
  });

  it('tells what a check found, its words as they stand, and leaves what people wrote', () => {
    const found = '광고 글의 조건에 맞지 않아요. (글 맨 앞에 (광고)를 적어 주세요)';
    expect(tellStored(found, 'en')).toBe(
      'It does not meet the rules for advertising. (begin the text with (광고))',
    );
    expect(tellStored('원장님과 상의 중', 'en')).toBe('원장님과 상의 중');
    expect(tellStored('', 'en')).toBe('');
  });

  it('tells the things to look at line by line', () => {
    expect(
      tellStoredWarnings(
        '고쳐야 보낼 수 있어요: 광고 글의 조건에 맞지 않아요. (첫 줄에 병원 이름을 적어 주세요)\n직접 적은 줄',
        'zh',
      ),
    ).toBe('须修改后发送: 不符合广告内容的规定。 (首行请写诊所名称)\n직접 적은 줄');
    expect(tellStoredWarnings('', 'en')).toBe('');
  });
});
