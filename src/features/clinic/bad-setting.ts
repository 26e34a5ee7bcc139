import { AppError } from '../../core/app-error';
import type { Language } from '../../core/text';
import type { Describe, Setting } from './setting';

/** Says of a setting that what is written there cannot be read, and what would be. */
export function badSetting(setting: Describe & Pick<Setting<unknown>, 'expected'>, value: string): AppError {
  const inLanguage = (language: Language, pattern: (name: string, expected: string) => string) =>
    pattern(setting.name[language], setting.expected[language]);
  return new AppError(
    'settings.badValue',
    {
      ko: inLanguage(
        'ko',
        (name, expected) =>
          `설정 시트의 "${name}"에 적힌 값을 읽을 수 없습니다: "{value}". 필요한 값: ${expected}.`,
      ),
      zh: inLanguage(
        'zh',
        (name, expected) => `无法读取“设置”表中“${name}”的值“{value}”。请填写${expected}。`,
      ),
      en: inLanguage(
        'en',
        (name, expected) =>
          `The setting "${name}" holds "{value}", which cannot be read; it should be ${expected}.`,
      ),
    },
    { value },
    {
      ko: '칸을 비우면 기본값을 씁니다.',
      zh: '留空则使用默认值。',
      en: 'A blank cell means the default.',
    },
  );
}
