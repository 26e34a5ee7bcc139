import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/app-error';
import { finish } from '../../src/file/steps';
import { unzip } from '../../src/file/unzip';

const LONG = strToU8('내원 기록 '.repeat(20_000));
const archive = () => zipSync({ 'xl/Sheet1.xml': LONG, 'xl/raw.xml': [strToU8('그대로'), { level: 0 }] });

function read(bytes: Uint8Array) {
  return finish(unzip(bytes, 'a.xlsx', () => true));
}

function codeOf(bytes: Uint8Array): string {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return '';
}

const END = 22;
const DIRECTORY_SIZE_PLACE = 24;

/** The archive with its first directory entry stating another size. */
function stating(size: number): Uint8Array {
  const bytes = archive();
  const view = new DataView(bytes.buffer);
  view.setUint32(view.getUint32(bytes.length - END + 16, true) + DIRECTORY_SIZE_PLACE, size, true);
  return bytes;
}

describe('unzip', () => {
  it('눌러 담은 파일도 그대로 담은 파일도 원래대로 꺼낸다', () => {
    const files = read(archive());
    expect(files.get('xl/sheet1.xml')).toEqual(LONG);
    expect(files.get('xl/raw.xml')).toEqual(strToU8('그대로'));
  });

  it('끝에 설명이 붙은 압축도 읽는다', () => {
    const bytes = new Uint8Array([...archive(), ...strToU8('PK 설명')]);
    new DataView(bytes.buffer).setUint16(archive().length - 2, strToU8('PK 설명').length, true);
    expect(read(bytes).size).toBe(2);
  });

  it('4 GB를 넘는 자리까지 적을 수 있는 형식(ZIP64)도 읽는다', () => {
    expect(read(asZip64(archive())).get('xl/sheet1.xml')).toEqual(LONG);
  });

  it.each([
    ['중간에 끊긴 것', () => archive().subarray(0, 200)],
    ['적힌 것보다 많이 든 것', () => stating(10)],
    ['적힌 것보다 적게 든 것', () => stating(LONG.length + 1)],
  ])('%s은 깨진 파일이다', (_, make) => {
    expect(codeOf(make())).toBe('file.broken');
  });

  it('풀면 너무 커지는 것은 풀기 전에 그만둔다', () => {
    expect(codeOf(stating(500_000_000))).toBe('file.tooLarge');
  });
});

/** The same archive with the end of its directory written the long way, as some programs always do. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END;
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const long = new Uint8Array(56 + 20);
  const written = new DataView(long.buffer);
  written.setUint32(0, 0x06064b50, true);
  written.setBigUint64(32, BigInt(count), true);
  written.setBigUint64(48, BigInt(directory), true);
  written.setUint32(56, 0x07064b50, true);
  written.setBigUint64(64, BigInt(end), true);
  const tail = bytes.slice(end);
  new DataView(tail.buffer).setUint32(16, 0xffffffff, true);
  return new Uint8Array([...bytes.subarray(0, end), ...long, ...tail]);
}
