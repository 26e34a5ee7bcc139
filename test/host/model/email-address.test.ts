import { describe, expect, it } from 'vitest';
import { readAddress, splitAddresses } from '../../../host/model/email-address';

describe('splitAddresses', () => {
  it.each([
    ['', []],
    [' , ,', []],
    ['a@x.com,b@x.com', ['a@x.com', 'b@x.com']],
    ['"Kim, Y." <a@x.com> , b@x.com', ['"Kim, Y." <a@x.com>', 'b@x.com']],
    ['"a\\", b" <a@x.com>', ['"a\\", b" <a@x.com>']],
    ['"open, a@x.com', ['"open, a@x.com']],
  ])('%s', (list, parts) => {
    expect(splitAddresses(list)).toEqual(parts);
  });
});

describe('readAddress', () => {
  it.each([
    ['a@x.com', { name: '', address: 'a@x.com' }],
    ['김영희 <a.b+c@x-y.co.kr>', { name: '김영희', address: 'a.b+c@x-y.co.kr' }],
    ['"Kim, \\"Y\\"" <a@x.com>', { name: 'Kim, "Y"', address: 'a@x.com' }],
    ['<a@x.com>', { name: '', address: 'a@x.com' }],
    ['사용자@예시.한국', { name: '', address: '사용자@예시.한국' }],
    ['a@-x.com', undefined],
    ['.a@x.com', undefined],
    ['a;b@x.com', undefined],
    ['a@x.com b', undefined],
    [`${'a'.repeat(65)}@x.com`, undefined],
  ])('%s', (text, address) => {
    expect(readAddress(text)).toEqual(address);
  });
});
