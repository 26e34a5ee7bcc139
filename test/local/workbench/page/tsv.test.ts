import { describe, expect, it } from 'vitest';
import { readTsv, writeHtmlTable, writeTsv } from '../../../../local/workbench/page/grid/tsv';

describe('readTsv', () => {
  it.each([
    [
      '이름\t전화\n김하늘\t010',
      [
        ['이름', '전화'],
        ['김하늘', '010'],
      ],
    ],
    ['a\r\nb\r\n', [['a'], ['b']]],
    ['a\rb', [['a'], ['b']]],
    ['하나', [['하나']]],
    ['', []],
    ['\n', [['']]],
    [
      'a\t\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['"줄\n바꿈"\t"그는 ""예"""', [['줄\n바꿈', '그는 "예"']]],
    ['""\tx', [['', 'x']]],
    ['"닫히지 않음\tx', [['"닫히지 않음', 'x']]],
    ['"따옴" 뒤에 글\tx', [['"따옴" 뒤에 글', 'x']]],
    ['5" 모니터', [['5" 모니터']]],
  ])('reads %j', (text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });
});

describe('writeTsv', () => {
  it('is read back as it was', () => {
    const rows = [
      ['plain', 'tab\there', 'line\nend'],
      ['"quoted"', 'a "b" c', ''],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });
});

describe('writeHtmlTable', () => {
  it('writes texts, never markup', () => {
    expect(writeHtmlTable([['<b>&"\n']])).toBe('<table><tr><td>&lt;b&gt;&amp;&quot;<br></td></tr></table>');
  });
});
