import { describe, expect, it } from 'vitest';
import {
  readFrameStart,
  readFromFrame,
  readToFrame,
} from '../../../../local/workbench/page/frame/frame-message';

describe('readFromFrame', () => {
  it('reads what a page may say, and nothing beside it', () => {
    expect(readFromFrame({ type: 'call', call: 1, functionName: 'f', args: [1], extra: 'x' })).toEqual({
      type: 'call',
      call: 1,
      functionName: 'f',
      args: [1],
    });
    expect(readFromFrame({ type: 'size', width: 300, height: null })).toEqual({
      type: 'size',
      width: 300,
      height: null,
    });
    expect(readFromFrame({ type: 'leave', back: 1 })).toEqual({ type: 'leave', back: false });
  });

  it.each([
    null,
    'close',
    [],
    { type: 'open' },
    { type: 'call', call: '1', functionName: 'f', args: [] },
    { type: 'call', call: 1, functionName: 'f', args: 'x' },
    { type: 'store', storage: 'cookie', key: 'a', value: 'b' },
    { type: 'size', width: -1, height: null },
    { type: 'size', width: Number.NaN, height: 1 },
  ])('drops %j', (said) => {
    expect(readFromFrame(said)).toBeNull();
  });
});

describe('readToFrame', () => {
  it('reads values and failures of a call', () => {
    expect(readToFrame({ type: 'value', call: 2, value: null })).toEqual({
      type: 'value',
      call: 2,
      value: null,
    });
    expect(readToFrame({ type: 'failure', call: 2, name: 'Error', message: 'm' })).not.toBeNull();
    expect(readToFrame({ type: 'failure', call: 2, name: 'Error' })).toBeNull();
    expect(readToFrame({ type: 'value', value: 1 })).toBeNull();
  });
});

describe('readFrameStart', () => {
  it('takes pairs of texts only', () => {
    const name = JSON.stringify({ local: [['a', 'b'], ['c', 1], 'd'], session: {}, origin: 'http://x' });
    expect(readFrameStart(name)).toEqual({ local: [['a', 'b']], session: [], origin: 'http://x' });
  });

  it.each(['', 'null', '[]', 'a frame of somebody else'])('begins with nothing from %j', (name) => {
    expect(readFrameStart(name)).toEqual({ local: [], session: [], origin: '' });
  });
});
