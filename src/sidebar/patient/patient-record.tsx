import type { Text } from '../../core/text';
import type { PatientCard } from '../../features/patient/patient-card';
import { seasonOf } from '../../features/schedule/season';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { CopyButton } from '../kit/copy-button';
import { sayDay } from '../kit/say-day';
import { BroughtList } from './brought-list';
import { ChartCopies } from './chart-copies';
import { DraftList } from './draft-list';
import { SeasonHistory } from './season-history';
import { Shield } from './shield';
import { StatusTag } from './status-tag';
import { TierTag } from './tier-tag';
import './patient-record.css';

/** Everything on record about one patient; who came and who sent whom is folded away. */
export function PatientRecord({
  card,
  onOpen,
}: {
  readonly card: PatientCard;
  readonly onOpen: (patient: string) => void;
}) {
  const app = useApp();
  const today = app.home?.today ?? '';
  const facts: readonly { readonly name: Text; readonly value: string; readonly copied?: string }[] = [
    { name: PHONE, value: card.phone, copied: card.phone },
    { name: CHART, value: card.chart, copied: card.chart },
    { name: BORN, value: sayBirth() },
    { name: FIRST_VISIT, value: sayDay(card.firstVisit, today) },
    { name: LAST_VISIT, value: sayVisits() },
    { name: NEXT, value: sayDay(card.nextAppointment, today) },
    { name: CONSENT, value: app.say(CONSENTS[card.consent]) },
    { name: GUARDIAN, value: card.guardian },
    { name: FORMERLY, value: card.aliases },
  ];
  return (
    <>
      {(card.tier !== '' || card.status !== '') && (
        <p class="record-tags">
          <TierTag tier={card.tier} />
          <StatusTag status={card.status} />
        </p>
      )}
      <dl class="record">
        {facts
          .filter(({ value }) => value !== '')
          .map(({ name, value, copied }) => (
            <div key={name.en}>
              <dt>{app.say(name)}</dt>
              <dd>
                <span>{value}</span>
                {copied && <CopyButton text={copied} what={app.say(name)} />}
              </dd>
            </div>
          ))}
        {card.household.length > 0 && (
          <div>
            <dt>{app.say(HOUSEHOLD)}</dt>
            <dd>
              {card.household.map(({ patient, name }) => (
                <button key={patient} type="button" class="link" onClick={() => onOpen(patient)}>
                  {name}
                </button>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {card.tier !== '' && today !== '' && (
        <ChartCopies
          name={card.name}
          chart=""
          facts={{
            season: seasonOf(today),
            tier: card.tier,
            attendant: card.attendant,
            total: card.referrals,
          }}
        />
      )}
      <SeasonHistory history={card.history} />
      <Shield>
        <h3>{app.say(HOW_CAME)}</h3>
        {howCame()}
        <h3>{app.say(BROUGHT, { count: card.brought.length })}</h3>
        {card.brought.length === 0 && <p class="quiet">{app.say(NOBODY)}</p>}
        <BroughtList brought={card.brought} isShielded onOpen={onOpen} />
      </Shield>
      {card.drafts.length > 0 && (
        <section class="section">
          <h2>{app.say(DRAFTS)}</h2>
          <DraftList drafts={card.drafts} />
        </section>
      )}
      <div class="buttons">
        <Button
          label={app.say(ENTER)}
          onPress={() => app.go('enter', { referrer: card.patient, referrerName: card.name })}
        />
        <Button
          label={app.say(CONSENT)}
          onPress={() => app.go('consents', { patient: card.patient, name: card.name })}
        />
        <Button label={app.say(HELD)} onPress={() => app.go('held', { patient: card.patient })} />
      </div>
    </>
  );

  function howCame() {
    const { referredBy, howCame: came } = card;
    if (!referredBy && !came) return <p class="quiet">{app.say(UNKNOWN)}</p>;
    return (
      <div class="came">
        {referredBy && (
          <p class="brought-name">
            <button type="button" class="link" onClick={() => onOpen(referredBy.patient)}>
              {app.say(SENT_BY, { name: referredBy.name })}
            </button>
            {referredBy.isSecret && <span class="tag mind">{app.say(SECRET)}</span>}
          </p>
        )}
        {came && came.evidence !== '' && <q class="evidence">{came.evidence}</q>}
        {came && <p class="ground">{[came.status, came.reason].filter(Boolean).join(' · ')}</p>}
      </div>
    );
  }

  function sayBirth(): string {
    const age = card.age === null ? '' : app.say(AGE, { age: card.age });
    return [sayDay(card.birth, ''), age].filter(Boolean).join(' · ');
  }

  function sayVisits(): string {
    const last = sayDay(card.lastVisit, today);
    return last === '' ? '' : app.say(VISITS, { day: last, count: card.visitCount });
  }
}

const PHONE: Text = { ko: '휴대폰', zh: '手机', en: 'Mobile' };
const CHART: Text = { ko: '차트번호', zh: '病历号', en: 'Chart no.' };
const BORN: Text = { ko: '생년월일', zh: '出生日期', en: 'Born' };
const AGE: Text = { ko: '{age}세', zh: '{age}岁', en: 'age {age}' };
const FIRST_VISIT: Text = { ko: '최초내원일', zh: '首诊日期', en: 'First visit' };
const LAST_VISIT: Text = { ko: '최근내원일', zh: '最近就诊日', en: 'Last visit' };
const VISITS: Text = {
  ko: '{day} · 모두 {count}번',
  zh: '{day} · 共{count}次',
  en: '{day} · {count} in all',
};
const NEXT: Text = { ko: '다음 예약', zh: '下次预约', en: 'Next visit' };
const CONSENT: Text = { ko: '수신동의', zh: '短信同意', en: 'Consent' };
const CONSENTS: Readonly<Record<'yes' | 'no' | 'unknown', Text>> = {
  yes: { ko: '동의', zh: '同意', en: 'yes' },
  no: { ko: '거부', zh: '拒绝', en: 'no' },
  unknown: { ko: '기록 없음', zh: '无记录', en: 'nothing on record' },
};
const GUARDIAN: Text = { ko: '보호자', zh: '监护人', en: 'Guardian' };
const FORMERLY: Text = { ko: '이전 이름', zh: '曾用名', en: 'Formerly' };
const HOUSEHOLD: Text = { ko: '가족', zh: '家庭', en: 'Household' };
const HOW_CAME: Text = { ko: '어떻게 오셨나', zh: '如何来诊', en: 'How this patient came' };
const UNKNOWN: Text = {
  ko: '소개에 관한 기록이 없어요.',
  zh: '没有关于转介绍的记录。',
  en: 'Nothing on record about a referral.',
};
const SENT_BY: Text = { ko: '{name}님 소개', zh: '由{name}介绍', en: 'Referred by {name}' };
const SECRET: Text = { ko: '말하지 않기', zh: '保密', en: 'Keep secret' };
const BROUGHT: Text = { ko: '모신 분 {count}명', zh: '所介绍患者{count}人', en: 'Brought {count}' };
const NOBODY: Text = { ko: '아직 없어요.', zh: '暂无。', en: 'Nobody yet.' };
const DRAFTS: Text = { ko: '문자·카드', zh: '短信·贺卡', en: 'Texts and cards' };
const ENTER: Text = { ko: '이분 소개로 등록', zh: '登记由此人介绍', en: 'Enter a referral by this patient' };
const HELD: Text = {
  ko: '이 환자에 대해 가진 기록',
  zh: '关于此患者的所存记录',
  en: 'What we hold on this patient',
};
