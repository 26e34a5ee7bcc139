import { describe, expect, it } from 'vitest';
import { latestOnly } from '../../../src/sidebar/patient/latest-only';

/** An answer that comes when told. */
function later<T>(value: T) {
  let come: () => void = () => {};
  const answer = new Promise<T>((resolve) => {
    come = () => resolve(value);
  });
  return { answer, come };
}

describe('latestOnly', () => {
  it('drops an answer that a later question has overtaken', async () => {
    const heard: string[] = [];
    const only = latestOnly();
    const [first, second] = [later('김'), later('김영')];
    for (const { answer } of [first, second])
      only.wait(
        answer,
        (value) => heard.push(value),
        () => {},
      );
    second.come();
    await second.answer;
    first.come();
    await first.answer;
    expect(heard).toEqual(['김영']);
  });

  it('drops what is awaited when the field is emptied, faults too', async () => {
    const heard: unknown[] = [];
    const only = latestOnly();
    const failing = Promise.reject(new Error('late'));
    only.wait(
      failing,
      () => {},
      (error) => heard.push(error),
    );
    only.forget();
    await failing.catch(() => {});
    expect(heard).toEqual([]);
  });

  it('tells of the fault of the last question', async () => {
    const heard: unknown[] = [];
    const failing = Promise.reject(new Error('refused'));
    latestOnly().wait(
      failing,
      () => {},
      (error) => heard.push(error),
    );
    await failing.catch(() => {});
    expect(heard).toHaveLength(1);
  });
});
