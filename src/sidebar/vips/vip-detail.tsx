import { useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { seasonOf } from '../../features/schedule/season';
import type { VipEntry } from '../../features/vip/vip-view';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { CopyButton } from '../kit/copy-button';
import { ErrorNotice } from '../kit/notice';
import { sayDay } from '../kit/say-day';
import { BroughtList } from '../patient/brought-list';
import { ChartCopies } from '../patient/chart-copies';
import { DraftList } from '../patient/draft-list';
import { SeasonHistory } from '../patient/season-history';
import { VipAttendant } from './vip-attendant';

/** What stands behind one row of the list: how to reach him, what to look at, whom he brought, the drafts. */
export function VipDetail({
  vip,
  onPatient,
  onChanged,
}: {
  readonly vip: VipEntry;
  /** Something of the row is another than it was. */
  readonly onChanged: () => Promise<unknown>;
  readonly onPatient: (patient: string) => void;
}) {
  const app = useApp();
  const [fault, setFault] = useState<unknown>();
  const { patient, name, chart, phone, lastVisit, tier, attendant, warnings, brought, carriedOver, drafts } =
    vip;
  const today = app.home?.today ?? '';
  const showRow = async () => {
    try {
      await app.act('sheet.show', { table: 'vips', key: patient }, { quiet: true });
      setFault(undefined);
    } catch (error) {
      setFault(error);
    }
  };
  const lines: readonly { readonly name: Text; readonly value: string; readonly isCopied: boolean }[] = [
    { name: PHONE, value: phone, isCopied: true },
    { name: CHART, value: chart, isCopied: false },
    { name: LAST_VISIT, value: sayDay(lastVisit, today), isCopied: false },
  ];
  return (
    <div class="vip-detail">
      {warnings !== '' && (
        <ul class="vip-warnings">
          {warnings.split('\n').map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <dl class="record">
        {lines
          .filter(({ value }) => value !== '')
          .map(({ name, value, isCopied }) => (
            <div key={name.en}>
              <dt>{app.say(name)}</dt>
              <dd>
                <span>{value}</span>
                {isCopied && <CopyButton text={value} what={app.say(name)} />}
              </dd>
            </div>
          ))}
        <div>
          <dt>{app.say(ATTENDANT)}</dt>
          <dd>
            <VipAttendant vip={vip} onChosen={onChanged} />
          </dd>
        </div>
      </dl>
      {today !== '' && (
        <ChartCopies
          name={name}
          chart={chart}
          facts={{ season: seasonOf(today), tier, attendant, total: vip.total }}
        />
      )}
      {vip.benefits !== '' && (
        <>
          <h2>{app.say(BENEFITS)}</h2>
          <ul class="benefits">
            {vip.benefits.split('\n').map((benefit) => (
              <li key={benefit}>{benefit}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{app.say(BROUGHT, { count: brought.length })}</h2>
      <p class="quiet">{app.say(NOT_OUTSIDE)}</p>
      <BroughtList brought={brought} isShielded={false} onOpen={onPatient} />
      {carriedOver > 0 && <p class="quiet">{app.say(CARRIED_OVER, { count: carriedOver })}</p>}
      <SeasonHistory history={vip.history} />
      {drafts.length > 0 && (
        <>
          <h2>{app.say(DRAFTS)}</h2>
          <DraftList drafts={drafts} />
        </>
      )}
      <div class="buttons">
        <Button label={app.say(SHEET)} onPress={showRow} />
        <Button label={app.say(CARD)} onPress={() => onPatient(patient)} />
      </div>
      {fault !== undefined && <ErrorNotice error={fault} onRetry={() => void showRow()} />}
    </div>
  );
}

const PHONE: Text = { ko: '휴대폰', zh: '手机', en: 'Mobile' };
const CHART: Text = { ko: '차트번호', zh: '病历号', en: 'Chart no.' };
const LAST_VISIT: Text = { ko: '최근내원일', zh: '最近就诊日', en: 'Last visit' };
const ATTENDANT: Text = { ko: '전담', zh: '专属负责人', en: 'Attendant' };
const BENEFITS: Text = { ko: '혜택', zh: '礼遇', en: 'Benefits' };
const BROUGHT: Text = { ko: '모신 분 {count}명', zh: '所介绍患者{count}人', en: 'Brought {count}' };
const NOT_OUTSIDE: Text = {
  ko: '밖으로 말하지 마세요.',
  zh: '请勿对外透露。',
  en: 'Not to be told outside.',
};
const CARRIED_OVER: Text = {
  ko: '이월 소개 {count}명을 더해 셉니다.',
  zh: '另计历史结转{count}人。',
  en: '{count} carried over count too.',
};
const DRAFTS: Text = { ko: '문자·카드', zh: '短信·贺卡', en: 'Texts and cards' };
const SHEET: Text = { ko: '시트에서 보기', zh: '在表格中查看', en: 'Show in the sheet' };
const CARD: Text = { ko: '환자 카드', zh: '患者卡', en: 'Patient card' };
