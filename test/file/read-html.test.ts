import { describe, expect, it } from 'vitest';
import { createCellBudget } from '../../src/file/cell-budget';
import { looksLikeHtml, readHtmlTables } from '../../src/file/read-html';
import { finish } from '../../src/file/steps';

function cellsOf(html: string): (readonly string[])[] {
  return finish(readHtmlTables(html, createCellBudget('a.xls'))).flatMap(({ rows }) =>
    rows.map(({ cells }) => cells),
  );
}

describe('readHtmlTables', () => {
  it.each([
    [
      '보통 표',
      '<table><tr><th>이름</th><th>메모</th></tr><tr><td>김영희</td><td>소개</td></tr></table>',
      [
        ['이름', '메모'],
        ['김영희', '소개'],
      ],
    ],
    [
      '큰 글자 태그와 속성',
      '<TABLE border=1><TR class="a"><TD style="mso-number-format:\'\\@\'">010</TD></TR></TABLE>',
      [['010']],
    ],
    [
      '닫는 태그가 없는 칸과 행',
      '<table><tr><td>가<td>나<tr><td>다<td>라</table>',
      [
        ['가', '나'],
        ['다', '라'],
      ],
    ],
    [
      'thead와 tbody',
      '<table><thead><tr><td>가</td></tr></thead><tbody><tr><td>나</td></tr></tbody></table>',
      [['가'], ['나']],
    ],
    [
      '특수 문자',
      '<table><tr><td>A&amp;B &lt;10&gt; &#44032;&#xB098;&nbsp;</td></tr></table>',
      [['A&B <10> 가나']],
    ],
    ['두 번 풀지 않는다', '<table><tr><td>&amp;lt;</td></tr></table>', [['&lt;']]],
    ['줄바꿈은 br만', '<table><tr><td>첫\n  줄<br>둘째<br/>셋째</td></tr></table>', [['첫 줄\n둘째\n셋째']]],
    [
      '꾸밈 태그는 뺀다',
      '<table><tr><td><b>김</b>영희 <font color="red">VIP</font></td></tr></table>',
      [['김영희 VIP']],
    ],
    [
      '여러 열을 차지하는 칸',
      '<table><tr><td colspan="2">환자</td><td>끝</td></tr></table>',
      [['환자', '', '끝']],
    ],
    [
      '여러 행을 차지하는 칸',
      '<table><tr><td rowspan=2>환자</td><td>가</td></tr><tr><td>나</td></tr></table>',
      [
        ['환자', '가'],
        ['', '나'],
      ],
    ],
    [
      '표 안의 표는 그 칸의 글',
      '<table><tr><td>밖 <table><tr><td>안</td></tr></table></td><td>끝</td></tr></table>',
      [['밖 안', '끝']],
    ],
    [
      '주석과 스크립트',
      '<script>if (a<b) "<table>"</script><!-- <table> --><table><tr><td>가<!-- 나 --></td></tr></table>',
      [['가']],
    ],
    ['속성 안의 꺾쇠', '<table><tr><td title="a > b">가</td></tr></table>', [['가']]],
    ['끝나지 않은 표', '<table><tr><td>가</td><td>나', [['가', '나']]],
  ])('%s', (_, html, expected) => {
    expect(cellsOf(html)).toEqual(expected);
  });

  it('표가 여럿이면 시트가 되고, 행 번호는 이어진다', () => {
    const html =
      '<table><caption>제목</caption><tr><td>신환 보고서</td></tr></table><p><table><tr><td></td></tr><tr><td>이름</td></tr></table>';
    expect(finish(readHtmlTables(html, createCellBudget('a.xls')))).toEqual([
      { name: '제목', rows: [{ rowNumber: 1, cells: ['신환 보고서'] }] },
      { name: '', rows: [{ rowNumber: 3, cells: ['이름'] }] },
    ]);
  });

  it('합친 칸으로 기억을 다 쓰게 하지 못한다', () => {
    const html = `<table>${'<tr><td colspan="1000">'.repeat(20_001)}</table>`;
    expect(() => cellsOf(html)).toThrow('file.tooManyCells');
  });

  it('터무니없이 넓은 칸도 읽다가 멈추지 않는다', () => {
    const html = `<table>${'<tr><td colspan="999999999" rowspan="999999999">가</td></tr>'.repeat(20)}</table>`;
    expect(cellsOf(html).every((cells) => cells.length <= 2000)).toBe(true);
  });
});

describe('looksLikeHtml', () => {
  it.each([
    ['<html>', true],
    ['\n <TABLE>', true],
    ['<!DOCTYPE html>', true],
    ['<?xml version="1.0"?>', true],
    ['이름,<메모>', false],
    ['< 5,가', false],
    ['', false],
  ])('%j → %s', (text, expected) => {
    expect(looksLikeHtml(text)).toBe(expected);
  });
});
