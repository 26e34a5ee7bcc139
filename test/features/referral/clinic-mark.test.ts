import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScriptFile } from '../../../host/host';
import type { Snapshot } from '../../../host/snapshot';
import { normaliseMemo } from '../../../src/features/referral/mention/normalise-memo';
import type { Question, QuestionsOutcome } from '../../../src/features/referral/question';
import { clinicFiles, makeFolder, runWith } from '../../local/campaign/run';
import { loadScript, openClinic } from '../desk';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let script: ScriptFile[] = [];
beforeAll(async () => {
  script = await loadScript();
});

const plain = (text: string) => normaliseMemo(text).replace(/\n/g, ' ');

describe('every question of a clinic', () => {
  it.each(['clinic-kr', 'clinic-kr-referrer', 'clinic-no-chart', 'clinic-zh', 'clinic-en'])(
    '%s: is shown with its whole text, and the very words are marked in it',
    async (name) => {
      const state = join(folder, `${name}.json`);
      await runWith({ ...clinicFiles(name), state });
      const snapshot: Snapshot = JSON.parse(readFileSync(state, 'utf8'));
      const clinic = openClinic(script, { snapshot });
      const evidence = new Map(clinic.read('referrals').map((row) => [row.patient, row.evidence]));
      const questions: Question[] = [];
      for (let tab = 0, open = 1; questions.length < open; tab++) {
        const outcome = clinic.act<QuestionsOutcome>('referral.questions', { tab: `${tab}`, count: 30 });
        expect(outcome.questions.length).toBeGreaterThan(0);
        questions.push(...outcome.questions);
        open = outcome.open;
      }
      expect(new Set(questions.map(({ patient }) => patient)).size).toBe(questions.length);
      for (const { patient, memo, mention, named, candidates, said, reason } of questions) {
        if (!mention) throw new Error(`no words of ${JSON.stringify(memo)}`);
        const { start, length } = mention;
        expect(plain(memo.slice(start, start + length))).toBe(plain(String(evidence.get(patient))));
        expect(said.on).not.toBe('');
        expect(reason).not.toBe('');
        for (const candidate of candidates) expect(candidate.why).not.toBe('');
        let end = start;
        for (const name of named) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.length).toBeGreaterThan(0);
          end = name.start + name.length;
        }
        expect(end).toBeLessThanOrEqual(start + length);
        expect(named.map((name) => memo.slice(name.start, name.start + name.length)).join()).not.toMatch(
          /^[^(（]*[)）]$/,
        );
      }
    },
  );
});
