import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../host/snapshot';
import { makeFolder, runWith } from './run';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('more than a cell of Google Sheets holds', () => {
  it('is shortened and said, never a crash: a memo of 60,000 characters, thousands of namesakes, one who brought hundreds', async () => {
    const namesakes = Array.from({ length: 2500 }, (_, i) => `2025-01-05,${10000 + i},김영희,구환,`);
    const brought = Array.from({ length: 400 }, (_, i) => {
      const name = `최${String.fromCharCode(0xac00 + i)}${String.fromCharCode(0xb000 + i)}`;
      return `2026-03-02,${20001 + i},${name},신환,이대장(9000)님 소개`;
    });
    const file = join(folder, 'extreme.csv');
    const state = join(folder, 'extreme.json');
    writeFileSync(
      file,
      [
        '내원일,차트번호,이름,신환/구환,메모',
        ...namesakes,
        '2025-01-05,9000,이대장,구환,',
        '2026-02-02,20000,박철수,신환,김영희님 소개',
        `2026-02-03,29999,정수아,신환,${'가'.repeat(60_000)}`,
        ...brought,
      ].join('\n'),
    );
    const { report, lines } = await runWith({ files: [file], asOf: '2026-12-01', state });
    expect(report.intake.rejected).toEqual([]);
    expect(report.intake.accepted).toBe(2500 + 400 + 3);
    expect(lines.join('\n')).toContain('1줄은 글이 너무 길어 앞의 10,000자만 담았어요.');
    const asked = report.referrals.find(({ patient }) => patient.name === '박철수');
    expect([asked?.status, asked?.candidates.length]).toEqual(['review', 2500]);
    expect(report.vip.map(({ patient, total }) => `${patient.name} ${total}`)).toEqual(['이대장 400']);
    const { sheets }: Snapshot = JSON.parse(readFileSync(state, 'utf8'));
    const longest = Math.max(
      ...sheets.flatMap(({ cells }) => cells.flat().map((cell) => String(cell).length)),
    );
    expect(longest).toBeLessThan(50_000);
  });
});
