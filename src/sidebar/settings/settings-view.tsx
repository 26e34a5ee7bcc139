import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { Frame } from '../kit/frame';
import { Icon } from '../kit/icon';
import { LanguageChoice } from '../kit/language-choice';
import { ABOUT, TITLE as PRIVACY, PrivacyPage } from '../privacy/privacy-page';
import { SECTIONS, type Section } from './section';
import { SettingsForm } from './settings-form';
import { SheetList } from './sheet-list';
import { StaffForm } from './staff-form';
import './settings.css';

const SECTION_IDS = Object.keys(SECTIONS) as Section[];

/** 설정: one page a subject, the staff, the language, and where everything is kept. */
export function SettingsView({ section }: ViewParams) {
  const found = SECTION_IDS.find((id) => id === section);
  if (found) return <SettingsForm section={found} />;
  if (section === 'privacy') return <PrivacyPage />;
  return section === 'staff' ? <StaffForm /> : <SettingsList />;
}

function SettingsList() {
  const app = useApp();
  const isPrepared = app.home?.isPrepared ?? true;
  return (
    <Frame title={app.say(TITLE)}>
      {isPrepared ? (
        <ul class="pages">
          {SECTION_IDS.map((id) => (
            <Page key={id} id={id} title={app.say(SECTIONS[id].title)} about={app.say(SECTIONS[id].about)} />
          ))}
          <Page id="staff" title={app.say(STAFF)} about={app.say(STAFF_ABOUT)} />
          <Page id="privacy" title={app.say(PRIVACY)} about={app.say(ABOUT)} />
        </ul>
      ) : (
        <EmptyState text={app.say(UNPREPARED)}>
          <Button label={app.say(START)} onPress={() => app.go('start')} />
        </EmptyState>
      )}
      <section class="section">
        <LanguageChoice />
      </section>
      {isPrepared && <SheetList />}
      <section class="section">
        <button type="button" class="row-button flush" onClick={() => app.go('help')}>
          <Icon name="help" />
          <span class="grow">{app.say(HELP)}</span>
          <Icon name="next" size={16} />
        </button>
        {app.home && <p class="quiet version">{app.say(VERSION, { version: app.home.version })}</p>}
      </section>
    </Frame>
  );
}

function Page({ id, title, about }: { readonly id: string; readonly title: string; readonly about: string }) {
  const app = useApp();
  return (
    <li>
      <button type="button" class="row-button flush" onClick={() => app.go('settings', { section: id })}>
        <span class="grow">
          <span class="page-title">{title}</span>
          <span class="quiet">{about}</span>
        </span>
        <Icon name="next" size={16} />
      </button>
    </li>
  );
}

const TITLE = { ko: '설정', zh: '设置', en: 'Settings' };
const STAFF = { ko: '직원', zh: '员工', en: 'Staff' };
const STAFF_ABOUT = {
  ko: '이름, 직책, 퇴사일, 비밀번호',
  zh: '姓名、职务、离职日期、密码',
  en: 'Names, roles, leaving dates, PINs',
};
const UNPREPARED = {
  ko: '아직 시트가 없어요. 먼저 시작해 주세요.',
  zh: '还没有工作表，请先开始使用。',
  en: 'There are no sheets yet: start first.',
};
const START = { ko: '우리 치과 시작하기', zh: '开始使用', en: 'Start with our clinic' };
const HELP = { ko: '도움말과 개인정보', zh: '帮助与隐私', en: 'Help and privacy' };
const VERSION = { ko: '프로그램 {version}', zh: '程序版本 {version}', en: 'Program {version}' };
