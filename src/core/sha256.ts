/** SHA-256 of some bytes, where nothing better is at hand. Source: FIPS 180-4, 5.1.1, 5.3.3 and 6.2. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const primes = firstPrimes(64);
  const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
  const hash = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
  const words = new Uint32Array(64);
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const tail = new Uint8Array(128);
  const tailStart = length - 64 - (bytes.length % 64 > 55 ? 64 : 0);
  tail.set(bytes.subarray(tailStart));
  tail[bytes.length - tailStart] = 0x80;
  const bits = new DataView(tail.buffer);
  bits.setUint32(length - tailStart - 8, Math.floor(bytes.length / 0x20000000));
  bits.setUint32(length - tailStart - 4, (bytes.length << 3) >>> 0);
  for (let at = 0; at < length; at += 64) {
    const block = at < tailStart ? bytes.subarray(at, at + 64) : tail.subarray(at - tailStart);
    for (let i = 0; i < 16; i++) {
      words[i] =
        ((block[i * 4] ?? 0) << 24) |
        ((block[i * 4 + 1] ?? 0) << 16) |
        ((block[i * 4 + 2] ?? 0) << 8) |
        (block[i * 4 + 3] ?? 0);
    }
    for (let i = 16; i < 64; i++) {
      const early = words[i - 15] ?? 0;
      const late = words[i - 2] ?? 0;
      const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
      const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
      words[i] = (words[i - 16] ?? 0) + small0 + (words[i - 7] ?? 0) + small1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let i = 0; i < 64; i++) {
      const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + big1 + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (words[i] ?? 0)) | 0;
      const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) {
      hash[index] = (hash[index] ?? 0) + value;
    }
  }
  const result = new DataView(new ArrayBuffer(32));
  hash.forEach((word, index) => {
    result.setUint32(index * 4, word);
  });
  return new Uint8Array(result.buffer);
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

/** The first 32 bits behind the point. */
function fraction(number: number): number {
  return Math.floor((number - Math.floor(number)) * 0x100000000);
}
