import { useCallback, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import {
  type Account,
  type CheckId,
  type PrivacyOutcome,
  YEARLY,
  type YearlyId,
} from '../../features/privacy/privacy-view';
import { useApp } from '../app';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import './privacy.css';

/** 개인정보: who can open the file, what the program sees for itself, what people see to once a year. */
export function PrivacyPage() {
  const app = useApp();
  const { act } = app;
  const [fault, setFault] = useState<unknown>();
  const ask = useCallback(
    async () => (await act<PrivacyOutcome>('privacy.check', {}, { quiet: true })).outcome,
    [act],
  );
  const { value, error, isLoading, reload } = useLoaded(ask);
  const tick = async (id: YearlyId, isDone: boolean) => {
    setFault(undefined);
    try {
      await act('privacy.tick', { id, isDone });
    } catch (refusal) {
      setFault(refusal);
    }
    await reload();
  };
  return (
    <Frame title={app.say(TITLE)}>
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      {value && (
        <>
          <h2>{app.say(WHO)}</h2>
          {value.accounts === null ? (
            <p>{app.say(UNTOLD)}</p>
          ) : (
            <ul class="privacy-list">
              {value.accounts.map((account) => (
                <li key={account.email}>
                  <span>{account.email}</span>
                  <span class={isOdd(account) ? 'quiet odd' : 'quiet'}>
                    {[app.say(ROLES[account.role]), sayWhose(account)].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p class="quiet">{app.say(LINKS)}</p>
          <section class="section">
            <h2>{app.say(SEEN)}</h2>
            <ul class="privacy-list">
              {value.checks.map(({ id, count, evidence }) => (
                <li key={id}>
                  <span class="privacy-check">
                    <span>{app.say(CHECKS[id])}</span>
                    <strong class={count === 0 ? 'well' : 'odd'}>
                      {count === 0 ? app.say(WELL) : app.say(COUNT, { count })}
                    </strong>
                  </span>
                  {count > 0 && (
                    <span class="quiet">
                      {evidence.map(({ text, patient }, index) => (
                        <span key={text}>
                          {index > 0 && ', '}
                          {patient === '' ? (
                            text
                          ) : (
                            <button type="button" class="link" onClick={() => app.go('held', { patient })}>
                              {text}
                            </button>
                          )}
                        </span>
                      ))}
                      {count > evidence.length && ' …'}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <section class="section">
            <h2>{app.say(EVERY_YEAR)}</h2>
            {fault !== undefined && <ErrorNotice error={fault} />}
            {YEARLY.map((id) => {
              const done = value.ticks.find((each) => each.id === id);
              return (
                <label key={id} class="consent-tick">
                  <input
                    type="checkbox"
                    checked={done !== undefined}
                    onChange={(event) => void tick(id, event.currentTarget.checked)}
                  />
                  <span>
                    {app.say(TASKS[id])}
                    {done && <span class="quiet"> {[done.on, done.by].filter(Boolean).join(' · ')}</span>}
                  </span>
                </label>
              );
            })}
          </section>
        </>
      )}
    </Frame>
  );

  function sayWhose({ staff, hasLeft, role }: Account): string {
    if (hasLeft) return app.say(LEFT, { staff });
    return staff || (role === 'owner' ? '' : app.say(NOBODY));
  }
}

function isOdd({ staff, hasLeft, role }: Account): boolean {
  return hasLeft || (staff === '' && role !== 'owner');
}

export const TITLE: Text = { ko: '개인정보', zh: '隐私', en: 'Privacy' };
export const ABOUT: Text = {
  ko: '누가 볼 수 있나, 점검, 해마다 할 일',
  zh: '谁能查看、检查、每年要做的事',
  en: 'Who has access, checks, yearly tasks',
};
const WHO: Text = { ko: '이 파일을 볼 수 있는 사람', zh: '能打开此文件的人', en: 'Who can open this file' };
const UNTOLD: Text = {
  ko: '구글이 지금 계정에는 알려 주지 않아요. 오른쪽 위 "공유" 단추에서 볼 수 있어요.',
  zh: '谷歌不向当前账号提供名单，请点右上角“共享”查看。',
  en: 'Google does not tell this account. See the Share button at the top right.',
};
const LINKS: Text = {
  ko: '링크로도 열리는지는 여기서 알 수 없어요. "공유" 단추에서 일반 액세스가 "제한됨"인지 보세요. 그룹에 든 사람은 나오지 않아요.',
  zh: '此处无法得知是否可凭链接打开，请在“共享”中确认“常规访问权限”为“受限”。群组成员不会列出。',
  en: 'Whether a link opens it cannot be seen here: under Share, “General access” should be “Restricted”. Members of groups are not listed.',
};
const ROLES: Readonly<Record<Account['role'], Text>> = {
  owner: { ko: '소유자', zh: '所有者', en: 'owner' },
  editor: { ko: '편집', zh: '可编辑', en: 'can edit' },
  viewer: { ko: '보기', zh: '可查看', en: 'can view' },
};
const LEFT: Text = { ko: '{staff} · 그만둔 직원', zh: '{staff} · 已离职', en: '{staff}, who has left' };
const NOBODY: Text = { ko: '직원 명단에 없음', zh: '不在员工名单', en: 'not on the list of staff' };
const SEEN: Text = { ko: '살펴본 것', zh: '检查结果', en: 'What we looked at' };
const WELL: Text = { ko: '괜찮아요', zh: '正常', en: 'fine' };
const COUNT: Text = { ko: '{count}건', zh: '{count}项', en: '{count}' };
const CHECKS: Readonly<Record<CheckId, Text>> = {
  accounts: {
    ko: '직원이 아니거나 그만둔 분의 계정',
    zh: '非在职员工的账号',
    en: 'Accounts of nobody who works here',
  },
  pins: {
    ko: '비밀번호가 없는 원장님·데스크 실장님',
    zh: '未设密码的院长、前台主管',
    en: 'Director or head of desk without a PIN',
  },
  consents: { ko: '2년이 지난 동의', zh: '满两年的同意', en: 'Consents older than two years' },
  notices: { ko: '14일이 지난 결과 안내', zh: '超过14天未通知结果', en: 'Results not told in 14 days' },
  away: { ko: '5년 넘게 오지 않은 분', zh: '5年以上未来诊', en: 'Not here for five years' },
  sheets: { ko: '열려 있는 자료 시트', zh: '未隐藏的资料表', en: 'Record sheets left open' },
  files: {
    ko: '한 달 지난 발송파일 (다운로드에서 삭제)',
    zh: '超过一个月的发送文件（请从下载中删除）',
    en: 'Sending files over a month old (delete the downloads)',
  },
  erasures: { ko: '끝나지 않은 삭제', zh: '未完成的删除', en: 'Deletions that broke off' },
  proofs: {
    ko: '5년 지난 삭제 환자의 동의 기록',
    zh: '已删除患者满5年的同意记录',
    en: 'Consent of deleted patients, over five years',
  },
};
const EVERY_YEAR: Text = { ko: '해마다 할 일', zh: '每年要做的事', en: 'Once a year' };
const TASKS: Readonly<Record<YearlyId, Text>> = {
  links: {
    ko: '"공유"의 일반 액세스가 "제한됨"인지 보기',
    zh: '确认“共享”的访问权限为“受限”',
    en: 'See that Share says “Restricted”',
  },
  copies: {
    ko: '다운로드·메일·사본에 남은 명단 지우기',
    zh: '删除下载、邮件、副本中的名单',
    en: 'Delete lists in downloads, mail and copies',
  },
  sender: {
    ko: '문자 업체 위탁 계약과 처리방침 보기',
    zh: '核对短信平台的委托合同和隐私政策',
    en: 'Check the contract with the sender firm and the privacy policy',
  },
  training: {
    ko: '직원에게 화면 잠금과 비밀번호 알리기',
    zh: '向员工说明锁屏和密码',
    en: 'Remind staff of screen lock and PINs',
  },
  breach: {
    ko: '새어 나갔을 때 할 일 읽기 (72시간)',
    zh: '熟悉泄露时的处理（72小时）',
    en: 'Read what to do after a leak (72 hours)',
  },
};
