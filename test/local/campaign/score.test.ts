import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BARS, describeScore, type Pair, score } from '../../score/score';
import { clinicFiles, runWith } from './run';

const KOREAN = ['clinic-kr', 'clinic-kr-cp949', 'clinic-kr-referrer', 'clinic-no-chart'];
const OTHER = ['clinic-zh', 'clinic-en'];

async function judge(names: readonly string[]) {
  const pairs: Pair[] = [];
  for (const name of names) {
    const { report } = await runWith(clinicFiles(name));
    pairs.push({ name, report, truth: JSON.parse(readFileSync(`test/data/${name}/truth.json`, 'utf8')) });
  }
  return score(pairs, BARS.issue);
}

describe('the main job on exports whose truth is known', () => {
  it('네 가지 형식의 한국어 자료에서 기준을 지킨다: 인정은 99.5% 이상 맞고, 의심은 질문이 된다', async () => {
    const result = await judge(KOREAN);
    expect(result.holds, describeScore(result)).toBe(true);
  });

  it('중국어와 영어 자료에서도 같은 기준을 지킨다', async () => {
    const result = await judge(OTHER);
    expect(result.holds, describeScore(result)).toBe(true);
  });
});
