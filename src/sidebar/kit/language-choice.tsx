import { LANGUAGES } from '../../core/text';
import { useApp } from '../app';

/** The language of this window; each is named in itself. */
export function LanguageChoice() {
  const app = useApp();
  return (
    <fieldset>
      <legend class="field-name">{app.say(NAME)}</legend>
      <div class="choices">
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            class="choice"
            lang={language}
            aria-pressed={app.language === language}
            onClick={() => app.setLanguage(language)}
          >
            {OWN_NAMES[language]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

const NAME = { ko: '이 창의 언어', zh: '此窗口的语言', en: 'Language of this window' };
const OWN_NAMES = { ko: '한국어', zh: '中文', en: 'English' };
