import { expect, it } from 'vitest';
import { writtenIn } from '../../../src/sidebar/prints/written-in';

it.each([
  ['한 해 동안 고맙습니다.', 'ko'],
  ['김영희님께, 丙午年 새해 복 많이 받으세요. Happy new year!', 'ko'],
  ['尊敬的김영희：\n衷心感谢您一年来的信任与支持。', 'zh'],
  ['Dear 김영희, thank you for your trust.', 'en'],
  ['010-1234-5678', 'zh'],
  ['', 'zh'],
] as const)('tells %j by most of its letters, a name in other ones among them', (text, language) => {
  expect(writtenIn(text, 'zh')).toBe(language);
});
