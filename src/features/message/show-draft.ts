import { type Language, say } from '../../core/text';
import { isAdvertising } from './advertising';
import type { CheckContext, Warning } from './checks/check';
import type { DraftRow } from './draft-row';
import type { DraftEntry, Finding } from './draft-view';
import { addressChange, judgeDraft } from './judge-draft';
import { wordingOf } from './made-mark';
import { type Cause, isBare, readCause, sayCause } from './reason';
import { isOpen, type Scene } from './scene';
import { isSettled, tellStored } from './tell-judgement';

/** A draft as a review shows it: judged as of now, in the reader's language. */
export function showDraft(row: DraftRow, scene: Scene, language: Language): DraftEntry {
  const person = scene.personById.get(row.patient);
  const base = scene.templateById.get(row.template);
  const judged = judgeDraft(row, scene);
  const { judgement, group } = judged;
  const moved = group && addressChange(row, group);
  const staff = wordingOf(row);
  const isWaiting = isOpen(row) || row.status === 'approved';
  const isOld = judged.cause?.code === 'outdated';
  const isFreed = row.status !== 'draft' && isOpen(row) && judged.status === 'draft';
  const stored: Cause | undefined = isFreed ? { code: 'freed' } : readCause(row.reason);
  const cause = isWaiting ? (moved ? { code: moved } : (judged.cause ?? stored)) : undefined;
  return {
    id: row.id,
    patient: row.patient,
    name: row.name,
    chart: person?.chart ?? '',
    status: row.status || 'draft',
    tier: row.tier,
    wording: row.template,
    wordingName: row.wording,
    channel: row.channel || 'sms',
    phone: row.phone,
    email: row.email,
    subject: row.subject,
    text: row.text,
    form: judgement?.form ?? row.form,
    bytes: judgement?.bytes ?? row.bytes ?? 0,
    ground: judgement?.ground ?? row.ground,
    reason: cause ? sayCause(cause, language) : isWaiting ? '' : tellStored(row.reason, language),
    mayApprove: isOpen(row) && judged.status === 'draft' && !moved && !isOld,
    atOnce: !isBare(row.reason) ? '' : isSettled(row.warnings) ? 'clean' : 'hints',
    findings: (judgement?.findings ?? []).map((warning) => showFinding(warning, language)),
    hints: (judgement?.remarks ?? []).map(({ text, values }) => say(text, language, values)),
    isEdited: staff.text !== undefined || staff.subject !== undefined,
    approvedBy: row.approvedBy,
    approvedOn: row.approvedOn,
    sentOn: row.sentOn,
    outcome: row.outcome,
    nextTry: row.nextTry,
    staffNote: row.staffNote,
    lastVisit: person?.lastVisit ?? '',
    attendant: scene.vipById.get(row.patient)?.attendant ?? '',
    language:
      base && person ? scene.wordsFor(base, person).language : (base?.language ?? scene.setting.language),
    context: judgement?.context ?? bareContext(row, scene),
  };
}

/** What a check found, in the reader's language. */
export function showFinding(warning: Warning, language: Language): Finding {
  const { code, level, reason, lacks } = warning.check;
  const words = warning.words.map((word) => lacks?.find(({ ko }) => ko === word)?.[language] ?? word);
  return { code, level, reason: reason[language], words };
}

/** Of a draft that nothing is made for: as far as it can be told. */
function bareContext({ channel, template }: DraftRow, { setting, templateById }: Scene): CheckContext {
  const wording = templateById.get(template);
  return {
    channel: channel || 'sms',
    subject: '',
    isAdvertising: wording !== undefined && isAdvertising(wording, setting.greetingIsAd),
    region: 'kr',
    ...setting.sender,
    ground: '',
    optedOut: false,
    namesToKeep: [],
    namesAllowed: [],
  };
}
