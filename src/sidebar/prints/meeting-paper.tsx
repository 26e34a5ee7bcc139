import { useMemo } from 'preact/hooks';
import type { Text } from '../../core/text';
import { SPEND_BANDS } from '../../features/intake/spend-band';
import type { MeetingLine, MeetingPrint } from '../../features/print/print-view';
import type { Proposal } from '../../features/vip/review-view';
import { PROPOSALS, VIP_DECISIONS, VIP_STATE } from '../../features/vip/words';
import { sayDay } from '../kit/say-day';
import { ContinuedName } from './continued-name';
import { Facts } from './facts';
import { Paged, type PaperBlock } from './paged';
import { CONTINUED, PAGE } from './print-kind';
import { Remarks } from './remarks';
import { TickList } from './tick-list';
import { type Speaker, useSpeaker } from './use-speaker';
import { WriteLine } from './write-line';
import { writtenIn } from './written-in';

/** 회의 자료: what the team ticks and signs where no screen is at hand. */
export function MeetingPaper({
  data,
  onPages,
}: {
  readonly data: MeetingPrint;
  readonly onPages: (pages: number) => void;
}) {
  const app = useSpeaker();
  const blocks = useMemo(() => blocksOf(data, app), [data, app]);
  return (
    <Paged
      kind="of-meeting"
      blocks={blocks}
      onPages={onPages}
      head={
        <>
          <strong>{app.say(TITLE, { clinic: data.clinicName, season: data.season })}</strong>
          <span>{app.say(AS_OF, { day: data.asOf })}</span>
          <span class={`stamp of-${data.state}`}>{VIP_STATE[data.state][app.language]}</span>
        </>
      }
      foot={(page, pages) => (
        <>
          <span>{app.say(MASKED)}</span>
          <span>
            {app.say(PRINTED, { day: data.today })} · {app.say(PAGE, { page, pages })}
          </span>
        </>
      )}
    />
  );
}

function blocksOf(data: MeetingPrint, app: Speaker): PaperBlock[] {
  const blocks: PaperBlock[] = [
    {
      key: 'about',
      content: (
        <div class="meeting-about">
          <p>{app.say(ABOUT, { count: data.candidates.length, groups: countsOf(data, app) })}</p>
          <p class="soft">{app.say(data.isSigned ? HOW_SIGNED : HOW)}</p>
        </div>
      ),
    },
  ];
  let group: Proposal | '' | undefined;
  for (const [index, line] of data.candidates.entries()) {
    if (line.proposal !== group) {
      group = line.proposal;
      const name = group === '' ? '' : PROPOSALS[group][app.language];
      const count = data.candidates.filter(({ proposal }) => proposal === group).length;
      if (name !== '')
        blocks.push({
          key: `group-${group}`,
          isHeading: true,
          content: <h2 class="paper-group">{app.say(GROUP, { name, count })}</h2>,
          again: (
            <h2 class="paper-group">
              {app.say(GROUP, { name, count })} · {app.say(CONTINUED)}
            </h2>
          ),
        });
    }
    blocks.push({
      key: line.patient,
      keepsNext: index === data.candidates.length - 1,
      content: <CandidateBlock line={line} number={index + 1} today={data.today} />,
      again: <ContinuedName name={`${index + 1} ${line.name}`} />,
    });
  }
  blocks.push({ key: 'signatures', isApart: true, content: <Signatures /> });
  return blocks;
}

function countsOf({ candidates }: MeetingPrint, app: Speaker): string {
  const counts = new Map<Proposal, number>();
  for (const { proposal } of candidates)
    if (proposal !== '') counts.set(proposal, (counts.get(proposal) ?? 0) + 1);
  return [...counts].map(([proposal, count]) => `${PROPOSALS[proposal][app.language]} ${count}`).join(' · ');
}

/** So many of those they brought are named; the number says the rest. */
const MOST_BROUGHT = 8;

function CandidateBlock({
  line,
  number,
  today,
}: {
  readonly line: MeetingLine;
  readonly number: number;
  readonly today: string;
}) {
  const app = useSpeaker();
  const { language } = app;
  const day = (date: string) => sayDay(date, today);
  const choices = [choiceToBeIn(line), 'drop', 'later'] as const;
  const named = line.brought.slice(0, MOST_BROUGHT);
  const others = line.brought.length - named.length;
  const brought = [
    ...named.map(({ name, firstVisit, isFamily }) =>
      [name, day(firstVisit), isFamily ? app.say(FAMILY) : ''].filter(Boolean).join(' '),
    ),
    ...(others > 0 ? [app.say(OTHERS, { count: others })] : []),
  ];
  const facts = [
    line.lastVisit !== '' && app.say(LAST_VISIT, { day: day(line.lastVisit) }),
    line.spendBand !== '' && app.say(SPEND, { band: SPEND_BANDS[line.spendBand][language] }),
  ].filter((fact) => fact !== false);
  return (
    <article class="paper-candidate">
      <header>
        <span class="paper-number">{number}</span>
        <strong class="paper-name">{line.name}</strong>
        <span class="paper-contact">
          {line.chart}
          {line.chart !== '' && line.phone !== '' && ' · '}
          <span class="paper-unbroken">{line.phone}</span>
        </span>
        <span class="paper-count">
          {app.say(line.family > 0 ? COUNT_FAMILY : COUNT, {
            total: line.total,
            year: line.lastYear,
            family: line.family,
          })}
        </span>
        {line.tier !== '' && <span class={`tier-box of-${line.tier}`}>{line.tier}</span>}
      </header>
      {line.proposalReasons.length > 0 && (
        <p class="paper-why">
          <Remarks all={line.proposalReasons} />
        </p>
      )}
      {brought.length > 0 && (
        <p>
          <span class="paper-label">{app.say(BROUGHT)}</span> <Facts all={brought} between={app.say(COMMA)} />
        </p>
      )}
      {facts.length > 0 && (
        <p class="soft">
          <Facts all={facts} />
        </p>
      )}
      {line.warnings.length > 0 && (
        <p class="paper-warning">
          <span class="paper-label">{app.say(LOOK)}</span> <Remarks all={line.warnings} />
        </p>
      )}
      <footer>
        <TickList
          words={choices.map((value) => ({ value, word: VIP_DECISIONS[value][language] }))}
          ticked={line.decision}
        />
        <TickList
          words={[
            { value: 'A', word: app.say(TIER, { tier: 'A' }) },
            { value: 'B', word: app.say(TIER, { tier: 'B' }) },
          ]}
          ticked={line.chosenTier}
        />
        {line.reason === '' && <WriteLine label={app.say(REASON)} />}
      </footer>
      {line.reason !== '' && (
        <p class="written" lang={writtenIn(line.reason, language)}>
          <span class="paper-label" lang={language}>
            {app.say(REASON)}
          </span>{' '}
          {line.reason}
        </p>
      )}
    </article>
  );
}

/** How somebody comes onto the list: what was decided already, however the proposal has changed since. */
function choiceToBeIn({ decision, proposal }: MeetingLine): 'keep' | 'add' {
  if (decision === 'keep' || decision === 'add') return decision;
  return proposal === 'eligible' || proposal === 'fell' || proposal === '' ? 'keep' : 'add';
}

function Signatures() {
  const app = useSpeaker();
  return (
    <section class="signatures">
      <p>{app.say(SIGN)}</p>
      {[DIRECTOR, HEAD].map((role) => (
        <div key={role.en} class="signature">
          <strong>{app.say(role)}</strong>
          <WriteLine label={app.say(NAME)} />
          <WriteLine label={app.say(SIGNATURE)} />
          <WriteLine label={app.say(DATE)} />
        </div>
      ))}
    </section>
  );
}

const TITLE: Text = {
  ko: '{clinic} {season} 시즌 VIP 회의 자료',
  zh: '{clinic} {season}年终答谢季VIP会议资料',
  en: '{clinic}: VIP meeting, {season} season',
};
const AS_OF: Text = { ko: '기준일 {day}', zh: '基准日 {day}', en: 'As of {day}' };
const PRINTED: Text = { ko: '{day} 인쇄', zh: '{day}打印', en: 'Printed {day}' };
const MASKED: Text = {
  ko: '이름과 번호는 가렸습니다. 병원 밖으로 가져가지 마세요.',
  zh: '姓名和号码已遮盖。请勿带出诊所。',
  en: 'Names and numbers are masked. Not to leave the clinic.',
};
const ABOUT: Text = {
  ko: '후보 {count}명 ({groups})',
  zh: '候选{count}位（{groups}）',
  en: '{count} {count|candidate|candidates} ({groups})',
};
const HOW: Text = {
  ko: '칸에 표시하지 않으면 기준대로 합니다. 회의가 끝나면 업무창의 회의·확정이나 후보·회의 시트에 옮겨 주세요.',
  zh: '不勾选则按标准处理。会后请录入工作窗的“会议·确定”或“候选·会议”表。',
  en: 'Without a tick the criteria decide. After the meeting, enter it in the work panel or the sheet.',
};
const HOW_SIGNED: Text = {
  ko: '칸에 표시하지 않으면 서명한 대로 둡니다. 바꾼 것은 업무창의 회의·확정이나 후보·회의 시트에 옮기고, 두 분이 다시 서명해 주세요.',
  zh: '不勾选则按已签字的名单不变。有改动请录入工作窗的“会议·确定”或“候选·会议”表，并由两位重新签字。',
  en: 'Without a tick it stays as signed. Enter what changes in the work panel or the sheet; both sign anew.',
};
const GROUP: Text = { ko: '{name} {count}명', zh: '{name} {count}位', en: '{name} ({count})' };
const COUNT: Text = {
  ko: '누적 {total}명 · 최근 1년 {year}명',
  zh: '累计{total}位 · 近1年{year}位',
  en: '{total} in all · {year} in a year',
};
const COUNT_FAMILY: Text = {
  ko: '누적 {total}명 (가족 {family}) · 최근 1년 {year}명',
  zh: '累计{total}位（家属{family}）· 近1年{year}位',
  en: '{total} in all (family {family}) · {year} in a year',
};
const BROUGHT: Text = { ko: '모신 분', zh: '介绍来的', en: 'Brought' };
const COMMA: Text = { ko: ',', zh: '、', en: ',' };
const FAMILY: Text = { ko: '(가족)', zh: '（家属）', en: '(family)' };
const OTHERS: Text = { ko: '외 {count}명', zh: '另{count}位', en: 'and {count} more' };
const LAST_VISIT: Text = { ko: '최근 내원 {day}', zh: '最近就诊 {day}', en: 'last visit {day}' };
const SPEND: Text = { ko: '수납 구간 {band}', zh: '消费档次 {band}', en: 'spend band {band}' };
const LOOK: Text = { ko: '살펴볼 점', zh: '注意', en: 'Look at' };
const TIER: Text = { ko: '{tier}등급', zh: '{tier}级', en: 'Tier {tier}' };
const REASON: Text = { ko: '이유', zh: '理由', en: 'Reason' };
const SIGN: Text = {
  ko: '위와 같이 정합니다. 확정하려면 두 분이 업무창이나 원장 결재 시트에서도 서명해 주세요.',
  zh: '决定如上。要正式确定，请两位在工作窗或“院长审批”表中签字。',
  en: 'Decided as above. To make it final, both sign in the work panel or the sheet Approvals, too.',
};
const DIRECTOR: Text = { ko: '원장', zh: '院长', en: 'Director' };
const HEAD: Text = { ko: '데스크 실장', zh: '前台主管', en: 'Head of desk' };
const NAME: Text = { ko: '이름', zh: '姓名', en: 'Name' };
const SIGNATURE: Text = { ko: '서명', zh: '签字', en: 'Signature' };
const DATE: Text = { ko: '날짜', zh: '日期', en: 'Date' };
