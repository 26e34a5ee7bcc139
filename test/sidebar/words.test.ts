import { describe, expect, it } from 'vitest';
import { forbiddenWords, readGlossary } from '../glossary/glossary';
import { readSources } from '../import/source-file';

const LITERAL = String.raw`(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;
/** `{ ko: '…', zh: '…', en: '…' }` as it stands in the source. */
const TEXT = new RegExp(String.raw`\bko:\s*(${LITERAL}),\s*zh:\s*(${LITERAL}),\s*en:\s*(${LITERAL})`, 'g');

const sources = readSources('src/sidebar');
const texts = sources.flatMap(({ path, code }) =>
  [...code.matchAll(TEXT)].map(([, ko = '', zh = '', en = '']) => ({
    path,
    ko: ko.slice(1, -1),
    zh: zh.slice(1, -1),
    en: en.slice(1, -1),
  })),
);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('what the sidebar says', () => {
  it('is said in three languages, with the same values in each', () => {
    const begun = sources.flatMap(({ path, code }) => [...code.matchAll(/\bko:\s*['"]/g)].map(() => path));
    expect(texts.length).toBe(begun.length);
    expect(
      texts.filter(({ ko, zh, en }) => (ko === '') !== (zh === '') || (ko === '') !== (en === '')),
    ).toEqual([]);
    const uneven = texts.filter(
      ({ ko, zh, en }) =>
        String(places(ko)) !== String(places(zh)) || String(places(ko)) !== String(places(en)),
    );
    expect(uneven).toEqual([]);
  });

  it('is in the language that it is meant for', () => {
    const strays = texts.filter(
      ({ ko, zh, en }) => /[\u4e00-\u9fff]/.test(ko) || /[가-힣]/.test(zh) || /[가-힣\u4e00-\u9fff]/.test(en),
    );
    // Each language is named in itself.
    expect(strays.filter(({ path }) => !path.endsWith('language-choice.tsx'))).toEqual([]);
  });

  it('holds no word that staff do not use', () => {
    const forbidden = forbiddenWords(readGlossary());
    const found = texts.flatMap(({ path, ko, zh }) => [
      ...(forbidden.get('ko') ?? []).filter((word) => ko.includes(word)).map((word) => `${path}: ${word}`),
      ...(forbidden.get('zh') ?? []).filter((word) => zh.includes(word)).map((word) => `${path}: ${word}`),
    ]);
    expect(found).toEqual([]);
  });

  it('stands in texts, never in the markup itself', () => {
    const bare = sources.flatMap(({ path, code }) =>
      [...code.matchAll(/>\s*[^<>{}()=;]*[가-힣\u4e00-\u9fff][^<>{}]*</g)].map(
        ([words]) => `${path}: ${words}`,
      ),
    );
    expect(bare).toEqual([]);
  });
});
