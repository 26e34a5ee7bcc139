/** Where the probabilities of each kind of decision begin. Source: https://www.7-zip.org/sdk.html, lzma-specification.txt */
const IS_MATCH = 0;
const IS_REP = IS_MATCH + (12 << 4);
const IS_OLDER = IS_REP + 12;
const IS_SECOND = IS_OLDER + 12;
const IS_THIRD = IS_SECOND + 12;
const IS_LONG = IS_THIRD + 12;
const SLOT = IS_LONG + (12 << 4);
const NEAR = SLOT + (4 << 6);
const ALIGN = NEAR + 128;
const LENGTH = ALIGN + 16;
const REP_LENGTH = LENGTH + 2 + 16 * 8 * 2 + 256;
const LITERAL = REP_LENGTH + 2 + 16 * 8 * 2 + 256;

const HEADER_BYTES = 13;

/**
 * What LZMA has packed: a stream of the classic kind, its size of less than 4 GB stated in the header.
 * For what the build itself has written: nothing is checked.
 */
export function unlzma(source: Uint8Array): Uint8Array {
  const byte = (index: number) => source[index] ?? 0;
  const properties = byte(0);
  const literalBits = properties % 9;
  const placeBits = Math.trunc(properties / 9) % 5;
  const literalMask = (1 << placeBits) - 1;
  const positionMask = (1 << Math.trunc(properties / 45)) - 1;
  const out = new Uint8Array((byte(5) | (byte(6) << 8) | (byte(7) << 16) | (byte(8) << 24)) >>> 0);
  const chances = new Uint16Array(LITERAL + (0x300 << (literalBits + placeBits))).fill(1024);

  // Both are 32 bits wide; an array of such numbers keeps the engine from boxing what is above 31.
  const coder = new Uint32Array([0xffffffff, 0]);
  let at = HEADER_BYTES;
  for (let i = 0; i < 5; i++) coder[1] = ((coder[1] ?? 0) << 8) | byte(at++);

  function bit(index: number): number {
    const chance = chances[index] ?? 0;
    let range = coder[0] ?? 0;
    let code = coder[1] ?? 0;
    const bound = (range >>> 11) * chance;
    const found = code < bound ? 0 : 1;
    if (found === 0) {
      range = bound;
      chances[index] = chance + ((2048 - chance) >> 5);
    } else {
      range -= bound;
      code -= bound;
      chances[index] = chance - (chance >> 5);
    }
    if (range < 0x1000000) {
      range <<= 8;
      code = (code << 8) | byte(at++);
    }
    coder[0] = range;
    coder[1] = code;
    return found;
  }

  /** Bits that are as likely as not. */
  function plainBits(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) {
      let range = (coder[0] ?? 0) >>> 1;
      let code = coder[1] ?? 0;
      const found = code < range ? 0 : 1;
      if (found === 1) code -= range;
      if (range < 0x1000000) {
        range <<= 8;
        code = (code << 8) | byte(at++);
      }
      coder[0] = range;
      coder[1] = code;
      value = (value << 1) | found;
    }
    return value;
  }

  /** A number whose bits come highest first. */
  function tree(base: number, bits: number): number {
    let node = 1;
    while (node < 1 << bits) node = (node << 1) | bit(base + node);
    return node - (1 << bits);
  }

  /** A number whose bits come lowest first. */
  function reverseTree(base: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const found = bit(base + node);
      node = (node << 1) | found;
      value |= found << i;
    }
    return value;
  }

  function length(base: number, position: number): number {
    if (bit(base) === 0) return tree(base + 2 + (position << 3), 3);
    if (bit(base + 1) === 0) return 8 + tree(base + 130 + (position << 3), 3);
    return 16 + tree(base + 258, 8);
  }

  function distance(length: number): number {
    const slot = tree(SLOT + (Math.min(length, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const start = (2 | (slot & 1)) << bits;
    if (slot < 14) return start + reverseTree(NEAR + start - slot, bits);
    return start + (plainBits(bits - 4) << 4) + reverseTree(ALIGN, 4);
  }

  function literal(base: number, matched: number): number {
    let symbol = 1;
    // After a copy the byte that would have gone on with it tells what this one is not.
    for (let expected = matched; expected >= 0 && symbol < 0x100; ) {
      const hint = (expected >> 7) & 1;
      expected <<= 1;
      const found = bit(base + ((1 + hint) << 8) + symbol);
      symbol = (symbol << 1) | found;
      if (found !== hint) break;
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(base + symbol);
    return symbol;
  }

  let state = 0;
  /** How far back the last four copies reached, the latest first. */
  const reaches = [0, 0, 0, 0];
  for (let to = 0; to < out.length; ) {
    const position = to & positionMask;
    const [reach = 0] = reaches;
    if (bit(IS_MATCH + (state << 4) + position) === 0) {
      const before = (out[to - 1] ?? 0) >> (8 - literalBits);
      const base = LITERAL + 0x300 * (((to & literalMask) << literalBits) + before);
      out[to] = literal(base, state < 7 ? -1 : (out[to - reach - 1] ?? 0));
      to++;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count = 1;
    if (bit(IS_REP + state) === 0) {
      count = length(LENGTH, position) + 2;
      reaches.pop();
      reaches.unshift(distance(count - 2));
      state = state < 7 ? 7 : 10;
    } else {
      let older = bit(IS_OLDER + state);
      const isByte = older === 0 && bit(IS_LONG + (state << 4) + position) === 0;
      if (older === 1 && bit(IS_SECOND + state) === 1) older = 2 + bit(IS_THIRD + state);
      if (older > 0) reaches.unshift(...reaches.splice(older, 1));
      if (!isByte) count = length(REP_LENGTH, position) + 2;
      state = state < 7 ? (isByte ? 9 : 8) : 11;
    }
    const from = to - (reaches[0] ?? 0) - 1;
    for (let i = 0; i < count; i++) out[to + i] = out[from + i] ?? 0;
    to += count;
  }
  return out;
}
