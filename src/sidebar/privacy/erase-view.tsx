import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { EraseOutcome, ErasePlan, ListEffect } from '../../features/privacy/erase-view';
import { ERASURE_REASONS, type ErasureReason } from '../../features/privacy/erasure-reason';
import { ActError } from '../act';
import { useApp, type ViewParams } from '../app';
import { Chips } from '../kit/chips';
import { Frame } from '../kit/frame';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { useLoaded } from '../kit/use-loaded';
import { type ActAsThem, ProveForm } from '../who/prove-form';
import { NAMESAKES } from './say-held';
import './privacy.css';

const REASONS = Object.keys(ERASURE_REASONS) as ErasureReason[];

/** 환자 정보 삭제: what goes, what stays and why, what only staff can do; then the director's word. Opened with `patient`, an id, and `name`. */
export function EraseView({ patient = '', name = '' }: ViewParams) {
  const app = useApp();
  const { act } = app;
  const [reason, setReason] = useState<ErasureReason>('request');
  const [isTold, setTold] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const ask = useCallback(
    async () => (await act<ErasePlan>('patient.erasePlan', { patient }, { quiet: true })).outcome,
    [act, patient],
  );
  const { value: plan, error, isLoading, reload } = useLoaded(ask);
  const erase = async (run: ActAsThem) => {
    setFault(undefined);
    try {
      const { summary } = await run<EraseOutcome>('patient.erase', {
        patient,
        mark: plan?.mark ?? '',
        reason,
      });
      app.go('home');
      app.tell(summary);
    } catch (refusal) {
      if (!(refusal instanceof ActError) || refusal.code !== 'patient.planChanged') throw refusal;
      setFault(refusal);
      await reload();
    }
  };
  const onList = LIST[plan?.list ?? 'none'];
  return (
    <Frame title={app.say(TITLE)}>
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {isLoading && <Loading />}
      {plan && (
        <>
          <p>{app.say(ABOUT, { name: plan.name || name })}</p>
          {plan.isBegun && (
            <Notice kind="info">
              <p>{app.say(BEGUN)}</p>
            </Notice>
          )}
          <Part title={app.say(GOES, { count: plan.removed.reduce((sum, { rows }) => sum + rows, 0) })}>
            {plan.removed.map(({ sheet, rows }) => (
              <li key={sheet}>{app.say(SHEET_ROWS, { sheet, rows })}</li>
            ))}
            {plan.openComplaints > 0 && <li>{app.say(OPEN_COMPLAINTS, { count: plan.openComplaints })}</li>}
          </Part>
          <Part title={app.say(STAYS)}>
            <li>{app.say(CHART)}</li>
            {plan.consents > 0 && <li>{app.say(PROOF, { count: plan.consents })}</li>}
            {plan.referrer !== '' && <li>{app.say(CREDIT, { name: plan.referrer })}</li>}
            {plan.referred > 0 && <li>{app.say(REFERRED, { count: plan.referred })}</li>}
            {onList && <li>{app.say(onList)}</li>}
            <li>{app.say(MARKS)}</li>
          </Part>
          {(plan.namingCount > 0 || plan.staffs.length > 0 || plan.handedOut > 0) && (
            <Part title={app.say(YOURS)}>
              {plan.namingCount > 0 && (
                <li>
                  {app.say(NAMING, { count: plan.namingCount })}
                  {plan.namesakes > 0 && ` ${app.say(NAMESAKES, { count: plan.namesakes })}`}
                  <ul class="naming">
                    {plan.naming.map(({ sheet, row, header, value }) => (
                      <li key={`${sheet}${row}${header}`}>
                        <span class="quiet">{app.say(PLACE, { sheet, row, header })}</span> {value}
                      </li>
                    ))}
                  </ul>
                </li>
              )}
              {plan.staffs.map(({ sheet, rows }) => (
                <li key={sheet}>{app.say(STAFFS, { sheet, rows })}</li>
              ))}
              {plan.handedOut > 0 && <li>{app.say(HANDED_OUT, { count: plan.handedOut })}</li>}
            </Part>
          )}
          <section class="section">
            <Chips
              label={app.say(WHY)}
              options={REASONS.map((value) => ({ value, text: app.say(ERASURE_REASONS[value]) }))}
              chosen={reason}
              onChoose={setReason}
            />
            <label class="consent-tick">
              <input
                type="checkbox"
                checked={isTold}
                onChange={(event) => setTold(event.currentTarget.checked)}
              />
              <span>{app.say(UNDERSTOOD)}</span>
            </label>
            {fault !== undefined && <ErrorNotice error={fault} />}
            {plan.directors.length === 0 ? (
              <Notice kind="warning">
                <p>{app.say(NO_DIRECTOR)}</p>
              </Notice>
            ) : (
              <ProveForm
                people={plan.directors}
                label={app.say(DELETE)}
                isDisabled={!isTold}
                takesFocus={false}
                onProven={erase}
                onLeave={app.back}
              />
            )}
          </section>
        </>
      )}
    </Frame>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="section erase-part">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

const TITLE: Text = { ko: '환자 정보 삭제', zh: '删除患者信息', en: 'Delete a patient' };
const ABOUT: Text = {
  ko: '{name}님의 정보를 이 파일에서 지워요. 되돌릴 수 없어요. 요구받은 날부터 10일 안에 하고, 결과를 본인께 알려 주세요.',
  zh: '从本文件删除{name}的信息，无法撤销。请在收到要求后10天内完成并告知本人。',
  en: 'Takes {name} out of this file, for good. Do it within ten days of being asked, and tell the person.',
};
const BEGUN: Text = {
  ko: '전에 지우다가 끊겼어요. 이어서 지워요.',
  zh: '之前的删除中断了，将继续完成。',
  en: 'An earlier deletion broke off; this goes on from there.',
};
const GOES: Text = {
  ko: '지워지는 것: {count}줄 (직원이 적은 칸 포함)',
  zh: '将删除：{count}行（含员工填写的内容）',
  en: 'What goes: {count} {count|row|rows}, with what staff wrote there',
};
const SHEET_ROWS: Text = { ko: '{sheet} {rows}줄', zh: '{sheet} {rows}行', en: '{sheet}: {rows}' };
const OPEN_COMPLAINTS: Text = {
  ko: '해결되지 않은 컴플레인 {count}건도 지워져요.',
  zh: '其中有未解决的投诉{count}件。',
  en: 'Among them {count} unresolved {count|complaint|complaints}.',
};
const STAYS: Text = { ko: '남는 것과 까닭', zh: '保留的内容和原因', en: 'What stays, and why' };
const CHART: Text = {
  ko: '차트 프로그램의 진료기록: 의료법에 따라 10년 보관해요. 여기서는 지우지 않아요.',
  zh: '病历程序中的诊疗记录：依医疗法保存10年，此处不删除。',
  en: 'The medical record in the chart program: the law keeps it ten years.',
};
const PROOF: Text = {
  ko: '수신동의·거부 기록 {count}줄: 이름과 번호를 읽을 수 없게 바꿔, 다툼에 대비해 5년 남겨요. 거부는 그 번호에 계속 적용돼요.',
  zh: '同意和拒绝记录{count}条：姓名和号码改为无法读取，为应对争议保留5年。拒绝对该号码继续有效。',
  en: '{count} {count|line|lines} of consent: name and number made unreadable, proof for five years. A refusal still holds for the number.',
};
const CREDIT: Text = {
  ko: '{name}님의 소개 횟수: 이분은 "삭제된 환자"로만 남아요.',
  zh: '{name}的介绍次数：此人仅显示为“已删除患者”。',
  en: 'The credit of {name}, for a “deleted patient”.',
};
const REFERRED: Text = {
  ko: '이분이 소개하신 {count}명: 소개자 모름이 되고, 이름이 같은 다른 분께 넘어가지 않아요.',
  zh: '此人介绍的{count}位：改为“介绍人不详”，不会转给同名的他人。',
  en: '{count} whom this person referred: “referrer unknown”, and no namesake’s.',
};
const LIST: Readonly<Partial<Record<ListEffect, Text>>> = {
  signAnew: {
    ko: 'VIP 명단에서 빠져서, 이미 하신 서명은 다시 받아야 해요.',
    zh: 'VIP名单因此变动，已有的签字需重新签。',
    en: 'The VIP list changes: whoever has signed it signs anew.',
  },
  nameless: {
    ko: '확정된 VIP 명단: 그 자리는 이름 없이 남아, 다시 서명하지 않아도 돼요.',
    zh: '已确定的VIP名单：该位置不留姓名，无需重新签字。',
    en: 'The signed VIP list: a place without a name, so that nobody signs anew.',
  },
};
const MARKS: Text = {
  ko: '"삭제 기록"의 한 줄과 작업기록의 번호: 누구인지 읽을 수 없고, 다시 가져와도 들어오지 않게 해요.',
  zh: '“删除记录”中的一行和操作记录中的编号：无法识别身份，再次导入时不会进入。',
  en: 'A row in “Deleted patients”, ids in the work log: unreadable, and later imports leave the person out.',
};
const YOURS: Text = { ko: '직접 보실 것', zh: '需要您自行处理', en: 'For you to look at' };
const NAMING: Text = {
  ko: '다른 줄에 {count}번 나와요. 저절로 고치지 않아요. 차트 메모는 차트에서 고쳐야 다시 들어오지 않아요.',
  zh: '其他行中出现{count}处，不会自动修改。病历备注须在病历程序中修改，以免再次导入。',
  en: 'Named {count} {count|time|times} in other rows, left as they are. Chart memos have to be changed in the chart.',
};
const PLACE: Text = {
  ko: '{sheet} {row}행 {header}',
  zh: '{sheet} 第{row}行 {header}',
  en: '{sheet}, row {row}, {header}:',
};
const STAFFS: Text = {
  ko: '직원이 만든 시트 "{sheet}": {rows}줄',
  zh: '员工自建的表“{sheet}”：{rows}行',
  en: 'Your own sheet “{sheet}”: {rows} {rows|row|rows}',
};
const HANDED_OUT: Text = {
  ko: '이미 내보낸 {count}건: 다운로드 폴더, 발송 업체, Gmail 임시보관함에서도 지워 주세요.',
  zh: '已导出的{count}条：请在下载文件夹、短信平台和Gmail草稿中也删除。',
  en: '{count} handed out: delete in downloads, at the sender firm and in Gmail drafts, too.',
};
const WHY: Text = { ko: '까닭', zh: '原因', en: 'Why' };
const UNDERSTOOD: Text = {
  ko: '확인했어요. 되돌릴 수 없음을 알아요.',
  zh: '已确认，知道无法撤销。',
  en: 'I have seen this and know it cannot be undone.',
};
const NO_DIRECTOR: Text = {
  ko: '원장님만 할 수 있어요. 직원 목록에 원장님을 적어 주세요.',
  zh: '仅院长可操作，请在员工名单中登记院长。',
  en: 'Only the director can: add one to the list of staff.',
};
const DELETE: Text = { ko: '삭제하기', zh: '删除', en: 'Delete' };
