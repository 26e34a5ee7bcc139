import './home.css';
import { useApp } from '../app';
import { Frame } from '../kit/frame';
import { Icon, type IconName } from '../kit/icon';
import { IconButton } from '../kit/icon-button';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { WelcomeView } from '../start/welcome-view';
import { NoName } from '../who/no-name';
import { ApprovalsLine } from './approvals-line';
import { DataAge } from './data-age';
import { isUntouched } from './home-fact';
import { OpenImports } from './open-imports';
import { PinNotice } from './pin-notice';
import { SampleBanner } from './sample-banner';
import { nextAct } from './step-act';
import { StepList } from './step-list';
import { TaskList } from './task-list';
import { useStepAct } from './use-step-act';
import { VersionNotice } from './version-notice';
import { VipsToday } from './vips-today';

/** 오늘: what is to be done today, and how far the season has come. */
export function HomeView() {
  const app = useApp();
  const { perform, fault } = useStepAct();
  const { home, connection } = app;
  if (home && isUntouched(home) && !app.work) return <WelcomeView />;
  const next = home && nextAct(home);
  return (
    <Frame
      isRoot
      title={app.say(TITLE)}
      aside={
        <>
          <IconButton icon="help" label={app.say(HELP)} onPress={() => app.go('help')} />
          <IconButton icon="settings" label={app.say(SETTINGS)} onPress={() => app.go('settings')} />
        </>
      }
      primary={next && { label: app.say(next.label), onPress: () => perform(next) }}
    >
      {!home && connection.isLost && <ErrorNotice error={connection.error} onRetry={app.refresh} />}
      {!home && !connection.isLost && <Loading />}
      {home && (
        <>
          <VersionNotice home={home} />
          <NoName />
          {home.isSample && <SampleBanner />}
          <OpenImports imports={home.openImports} />
          {fault && <ErrorNotice error={fault.error} onRetry={() => void perform(fault.act)} />}
          <DataAge home={home} />
          <ApprovalsLine home={home} />
          <PinNotice home={home} />
          <nav class="ways" aria-label={app.say(WAYS)}>
            <Way icon="search" label={app.say(FIND)} onPress={() => app.go('find')} />
            <Way icon="plus" label={app.say(ENTER)} onPress={() => app.go('enter')} />
            <Way icon="star" label={app.say(VIPS)} onPress={() => app.go('vips')} />
          </nav>
          <TaskList tasks={home.tasks} today={home.today} isPlanned={isBegun(home.steps, 'schedule')} />
          {isBegun(home.steps, 'vips') && <VipsToday vips={home.vipsToday} />}
          <StepList home={home} onAct={perform} />
        </>
      )}
    </Frame>
  );
}

function Way({ icon, label, onPress }: { icon: IconName; label: string; onPress: () => void }) {
  return (
    <button type="button" class="way" onClick={onPress}>
      <Icon name={icon} size={18} />
      <span>{label}</span>
    </button>
  );
}

function isBegun(
  steps: readonly { readonly id: string; readonly isBegun: boolean }[],
  step: string,
): boolean {
  return steps.some(({ id, isBegun }) => id === step && isBegun);
}

const TITLE = { ko: '오늘', zh: '今日', en: 'Today' };
const HELP = { ko: '도움말', zh: '帮助', en: 'Help' };
const SETTINGS = { ko: '설정', zh: '设置', en: 'Settings' };
const WAYS = { ko: '바로 가기', zh: '快捷入口', en: 'Quick ways' };
const FIND = { ko: '환자 찾기', zh: '查找患者', en: 'Find a patient' };
const ENTER = { ko: '소개 등록', zh: '登记转介绍', en: 'Add a referral' };
const VIPS = { ko: 'VIP 명단', zh: 'VIP名单', en: 'VIP list' };
