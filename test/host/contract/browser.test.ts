import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../host/host';
import { hostOf, resultOf } from '../script-run';

// Source: https://developers.google.com/apps-script/reference/base/browser

const answered = (body: string, reply: Answer) => resultOf(`return ${body}`, { answer: () => reply });

describe('Browser.msgBox', () => {
  it.each([
    [`Browser.msgBox('hi')`, { button: 'OK' }, 'ok'],
    [`Browser.msgBox('hi', Browser.Buttons.YES_NO)`, { button: 'NO' }, 'no'],
    [`Browser.msgBox('title', 'hi', Browser.Buttons.OK_CANCEL)`, { button: 'CLOSE' }, 'cancel'],
  ] as const)('%s answers the button in small letters, × as cancel', (body, reply, expected) => {
    expect(answered(body, reply)).toBe(expected);
  });

  it('needs somebody who sits there', () => {
    expect(() => hostOf(`Browser.msgBox('hi')`).run('main', [], { caller: 'timeTrigger' })).toThrow(
      'Cannot call Browser.msgBox from this context; have you tried Logger.log() instead?',
    );
  });
});

describe('Browser.inputBox', () => {
  it.each([
    [`Browser.inputBox('name?')`, { button: 'OK', text: '김영희' }, '김영희'],
    [`Browser.inputBox('name?', Browser.Buttons.OK_CANCEL)`, { button: 'CANCEL', text: 'x' }, 'cancel'],
    [`Browser.inputBox('title', 'name?', Browser.Buttons.OK_CANCEL)`, { button: 'CLOSE' }, 'cancel'],
  ] as const)('%s answers the text, or cancel', (body, reply, expected) => {
    expect(answered(body, reply)).toBe(expected);
  });
});
