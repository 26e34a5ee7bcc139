import type { Text } from '../../core/text';
import type { ReasonCode } from '../../features/message/reason';
import type { App } from '../app';

/** What can be done for people who are held back for one reason. */
export interface WayOut {
  readonly said: Text;
  /** Of the button that leads there, where one does. */
  readonly label?: Text;
  readonly open?: (app: Pick<App, 'go'>, patients: readonly string[]) => void;
}

/** What can be done about a reason. Where nothing should be, that is said too. */
export function wayOut(code: ReasonCode): WayOut {
  return WAYS.get(code) ?? OTHER;
}

const CONSENT: WayOut = {
  said: {
    ko: '동의를 받으면 수신동의에 날짜와 방법을 적어 주세요. 전화와 카드는 동의 없이도 됩니다.',
    zh: '取得同意后，请在接收同意中记录日期和方式。电话和贺卡无需同意。',
    en: 'Once they agree, record it with date and method. Calls and cards need no consent.',
  },
  label: { ko: '수신동의 기록하기', zh: '记录接收同意', en: 'Record consent' },
  open: (app, patients) => app.go('consents', { patients: patients.join(',') }),
};
const REFUSED: WayOut = {
  said: {
    ko: '받지 않겠다고 하신 분이에요. 그대로 두고, 감사는 카드나 전화로 전해 주세요.',
    zh: '对方已表示不接收。请保持不变，可用贺卡或电话致谢。',
    en: 'They asked for no texts. Leave it so; a card or a call can still thank them.',
  },
  label: { ko: '수신동의 보기', zh: '查看接收同意', en: 'See the consents' },
  open: (app, patients) => app.go('consents', { patients: patients.join(',') }),
};
const STAYS: WayOut = {
  said: {
    ko: '하실 일은 없어요. 이분들께는 아무것도 나가지 않아요.',
    zh: '无需处理，不会向他们发送任何内容。',
    en: 'Nothing to do: nothing goes out to them.',
  },
};
const PHONE: WayOut = {
  said: {
    ko: '차트에서 번호를 고치고 환자 자료를 다시 가져오면 풀려요.',
    zh: '在病历中改正号码后，重新导入患者资料即可。',
    en: 'Put the number right in the chart and bring the patients in again.',
  },
  label: { ko: '자료 가져오기', zh: '导入资料', en: 'Bring in records' },
  open: (app) => app.go('import'),
};
const CHILD: WayOut = {
  said: {
    ko: '환자를 열어 보호자를 확인해 주세요. 보호자 이름이 들어오면 보호자께 씁니다.',
    zh: '请打开患者确认监护人。填入监护人姓名后将写给监护人。',
    en: 'Open the patient and find the guardian: with a name there, it is written to the guardian.',
  },
};
const SETTINGS: WayOut = {
  said: {
    ko: '비어 있는 칸을 채우면 풀려요. 병원 이름과 번호는 설정에 있어요.',
    zh: '填好空项即可。诊所名称和号码在设置中。',
    en: 'Fill what is empty; the clinic’s name and numbers stand in the settings.',
  },
  label: { ko: '설정 열기', zh: '打开设置', en: 'Open the settings' },
  open: (app) => app.go('settings'),
};
const WORDING: WayOut = {
  said: {
    ko: '문구를 한 번 고치면 이 글들이 모두 풀려요.',
    zh: '修改一次文案，这些都会解决。',
    en: 'Mend the wording once, and all of these are mended.',
  },
  label: { ko: '문구함 열기', zh: '打开文案库', en: 'Open the wordings' },
  open: (app) => app.go('wordings'),
};
const DIRECTOR: WayOut = {
  said: {
    ko: '원장님이 문구마다 한 번 정하시면 풀려요.',
    zh: '院长对每个文案决定一次即可。',
    en: 'The director decides once for each wording.',
  },
  label: { ko: '원장 결재 보기', zh: '查看院长审批', en: "See the director's approvals" },
  open: (app) => app.go('approvals'),
};
const JOINED: WayOut = {
  said: {
    ko: '한 번호로는 한 번만 나가요. 그대로 두면 됩니다.',
    zh: '同一号码只发一次，保持不变即可。',
    en: 'One number gets one text. Leave it so.',
  },
};
const COMPLAINT: WayOut = {
  said: {
    ko: '컴플레인이 끝나면 저절로 풀려요. 사과 문구는 지금도 보낼 수 있어요.',
    zh: '投诉处理完毕后会自动恢复。致歉文案现在也可以发送。',
    en: 'It ends with the complaint. An apology may go out meanwhile.',
  },
};
const CAP: WayOut = {
  said: {
    ko: '30일에 광고는 두 번까지예요. 며칠 뒤에 다시 만들거나 전화로 전해 주세요.',
    zh: '30天内广告最多两条。请过几天再制作，或改用电话。',
    en: 'Two advertising texts in 30 days are the most. Make it again in some days, or call.',
  },
};
const EMAIL: WayOut = {
  said: {
    ko: '이메일 주소가 든 환자 자료를 가져오면 풀려요. 문자나 카드로 보내도 됩니다.',
    zh: '导入含有邮箱的患者资料即可，也可改用短信或贺卡。',
    en: 'Bring in patients with their e-mail addresses, or use a text or a card.',
  },
  label: { ko: '자료 가져오기', zh: '导入资料', en: 'Bring in records' },
  open: (app) => app.go('import'),
};
const LOOK_AGAIN: WayOut = {
  said: {
    ko: '그 뒤로 이름이나 연락처, 글이 바뀌었어요. 다시 보고 확인해 주세요.',
    zh: '此后姓名、联系方式或内容有变化，请重新查看并确认。',
    en: 'Name, number or words have changed since. Look again and approve.',
  },
};
const BY_HAND: WayOut = {
  said: {
    ko: '직접 고친 글이에요. 그 글을 열어 다시 고쳐 주세요.',
    zh: '这是手动修改过的内容，请打开再改。',
    en: 'Changed by hand: open the draft and mend it there.',
  },
};
const OTHER: WayOut = {
  said: {
    ko: '이름을 눌러 환자를 확인해 주세요.',
    zh: '点姓名查看患者。',
    en: 'Press a name to see the patient.',
  },
};

const WAYS: ReadonlyMap<string, WayOut> = new Map<ReasonCode, WayOut>([
  ['noGround', CONSENT],
  ['optOut', REFUSED],
  ['phoneOptOut', REFUSED],
  ['emailOptOut', REFUSED],
  ['deceased', STAYS],
  ['doNotContact', STAYS],
  ['phoneDoNotContact', STAYS],
  ['emailDoNotContact', STAYS],
  ['moved', STAYS],
  ['bereaved', STAYS],
  ['notVip', STAYS],
  ['otherTier', STAYS],
  ['unusedTemplate', STAYS],
  ['household', JOINED],
  ['noPhone', PHONE],
  ['noMobile', PHONE],
  ['checkNumber', PHONE],
  ['child', CHILD],
  ['unresolved', SETTINGS],
  ['unshown', WORDING],
  ['check', WORDING],
  ['director', DIRECTOR],
  ['returned', WORDING],
  ['complaint', COMPLAINT],
  ['overCap', CAP],
  ['noEmail', EMAIL],
  ['sameEmail', JOINED],
  ['tooLong', BY_HAND],
  ['oldName', BY_HAND],
  ['nameChanged', LOOK_AGAIN],
  ['phoneChanged', LOOK_AGAIN],
  ['emailChanged', LOOK_AGAIN],
  ['addresseesChanged', LOOK_AGAIN],
  ['textChanged', LOOK_AGAIN],
  ['gone', STAYS],
]);
