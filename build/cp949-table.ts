import iconv from 'iconv-lite';

/** The two strings from which the bundle knows CP949's characters; meaning and format as stated in the written file. */
export function cp949Table(): { symbols: string; hanja: string } {
  const runs: number[] = [];
  let end = 0;
  for (let code = 0x80; code <= 0xffff; code++) {
    if (isHangul(code) || isHanja(code) || !isInCp949(code)) continue;
    if (code === end && runs.length > 0) runs[runs.length - 1] = (runs[runs.length - 1] ?? 0) + 1;
    else runs.push(code - end, 1);
    end = code + 1;
  }
  let hanja = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 6) {
    let bits = 0;
    for (let i = 0; i < 6; i++) if (isHanja(code + i) && isInCp949(code + i)) bits |= 1 << i;
    hanja += String.fromCharCode(63 + bits);
  }
  return { symbols: runs.map((n) => n.toString(36)).join(' '), hanja: hanja.replace(/\?+$/, '') };
}

/** Whether iconv-lite writes the BMP code point in two bytes of CP949 and reads the same back. */
export function isInCp949(code: number): boolean {
  if (code >= 0xd800 && code <= 0xdfff) return false;
  const character = String.fromCharCode(code);
  const bytes = iconv.encode(character, 'cp949');
  return bytes.length === 2 && iconv.decode(bytes, 'cp949') === character;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

function isHanja(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
