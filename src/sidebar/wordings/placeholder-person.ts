import type { Language } from '../../core/text';
import type { SamplePerson } from '../../features/message/wording-view';

/** Stands for somebody as long as the VIP list is empty; a number of the country decides by whose rules it goes out. */
export function placeholderPerson(language: Language): SamplePerson {
  const [name, phone] = PLACEHOLDERS[language];
  return { patient: '', name, phone, tier: 'A', attendant: '', mayThank: true };
}

const PLACEHOLDERS: Readonly<Record<Language, readonly [name: string, phone: string]>> = {
  ko: ['홍길동', ''],
  zh: ['张三', '13800000000'],
  en: ['Jane Doe', ''],
};
