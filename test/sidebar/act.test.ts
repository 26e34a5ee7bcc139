import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../src/run-action';
import { type ActError, act } from '../../src/sidebar/act';

const ASKER = { language: 'ko', who: '윤유린', pass: 'p' } as const;
const more = (cursor: string): Reply => ({
  ok: true,
  step: { more: { cursor, done: 1, total: 3 } },
  summary: '',
});
const done = (outcome: unknown): Reply => ({ ok: true, step: { done: outcome }, summary: '다 했어요.' });

/** What Google's client was asked, in order. */
let asked: { id: string; request: { cursor: string | null } }[] = [];

/** Google's client, which answers in turn; an Error is what its failure handler gets. */
function answerWith(...answers: readonly (Reply | Error)[]): void {
  const rest = [...answers];
  const runner = (succeed: (value: unknown) => void, fail: (error: unknown) => void): object => ({
    withSuccessHandler: (handler: (value: unknown) => void) => runner(handler, fail),
    withFailureHandler: (handler: (error: unknown) => void) => runner(succeed, handler),
    call: (id: string, request: { cursor: string | null }) => {
      asked.push({ id, request });
      const answer = rest.shift() ?? new Error('nothing more to answer');
      queueMicrotask(() => (answer instanceof Error ? fail(answer) : succeed(answer)));
    },
  });
  vi.stubGlobal('google', {
    script: {
      run: runner(
        () => {},
        () => {},
      ),
    },
  });
}

const failure = (promise: Promise<unknown>): Promise<ActError> =>
  promise.then(
    () => expect.fail('it should have failed'),
    (error: ActError) => error,
  );

beforeEach(() => {
  asked = [];
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

describe('act', () => {
  it('calls again with the cursor until the action is done, and tells how far it is', async () => {
    answerWith(more('a'), more('b'), done({ count: 3 }));
    const told: string[] = [];
    const acted = await act(
      ASKER,
      'vip.shortlist',
      { x: 1 },
      { onProgress: (n, all) => told.push(`${n}/${all}`) },
    );
    expect(acted).toEqual({ outcome: { count: 3 }, summary: '다 했어요.', undo: undefined });
    expect(asked.map(({ request }) => request.cursor)).toEqual([null, 'a', 'b']);
    expect(asked[0]).toEqual({ id: 'vip.shortlist', request: { ...ASKER, input: { x: 1 }, cursor: null } });
    expect(told).toEqual(['1/3', '1/3']);
  });

  it('stops between two steps and says where it goes on', async () => {
    answerWith(more('a'), done({}));
    const stopper = new AbortController();
    const error = await failure(
      act(ASKER, 'referral.tally', {}, { signal: stopper.signal, onProgress: () => stopper.abort() }),
    );
    expect([error.code, error.cursor]).toEqual(['stopped', 'a']);
    answerWith(done({ ok: true }));
    await act(ASKER, 'referral.tally', {}, { from: error.cursor });
    expect(asked.at(-1)?.request.cursor).toBe('a');
  });

  it('passes on what the server refuses, in its own words', async () => {
    answerWith({ ok: false, error: { code: 'call.busy', message: '다른 사람이 지금 실행 중입니다.' } });
    const error = await failure(act(ASKER, 'vip.shortlist'));
    expect([error.code, error.message]).toEqual(['call.busy', '다른 사람이 지금 실행 중입니다.']);
  });

  it.each([
    ['NetworkError: Connection failure due to HTTP 0', true, 'offline'],
    ['Something else', false, 'offline'],
    ['ReferenceError: x is not defined', true, 'crashed'],
  ])('tells a lost connection from a bug: %s', async (message, onLine, code) => {
    vi.stubGlobal('navigator', { onLine });
    answerWith(more('a'), new Error(message));
    const error = await failure(act(ASKER, 'vip.shortlist'));
    expect([error.code, error.cursor]).toEqual([code, 'a']);
  });
});
