import { choice, date, mark, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import { CONSENT_CHANNELS, CONSENT_METHODS, CONSENT_STATES } from './consent-words';

/** 수신동의: who agreed to what, when and how; a log that only grows. The chart's own mark stands with the patient. */
export const consentTable = table({
  id: 'consents',
  since: 4,
  name: { ko: '수신동의', zh: '接收同意', en: 'Consents' },
  purpose: {
    ko: '문자와 이메일 수신동의·철회·거부의 기록입니다. 지우지 말고 업무창의 "수신동의"에서 새로 적어 주세요.',
    zh: '接收短信和邮件的同意、撤回和拒绝记录。请勿删除，请在工作窗的“接收同意”中新增。',
    en: 'Who agreed to, withdrew or refused texts and e-mail. Delete nothing; add to it in the work panel.',
  },
  key: 'id',
  columns: {
    id: {
      header: { ko: '동의 번호', zh: '同意编号', en: 'Consent id' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
    },
    on: {
      header: { ko: '받은 날', zh: '日期', en: 'On' },
      owner: 'program',
      codec: date(),
      note: { ko: '본인이 뜻을 밝힌 날입니다.', zh: '本人表示意愿的日期。', en: 'When the person said so.' },
      width: 95,
    },
    name: {
      header: { ko: '환자명', zh: '姓名', en: 'Name' },
      owner: 'program',
      holds: 'name',
      codec: text(),
      note: {
        ko: '비어 있으면 번호만 아는 분입니다.',
        zh: '为空表示只知道号码。',
        en: 'Blank: only the number is known.',
      },
      width: 100,
    },
    phone: {
      header: { ko: '휴대폰', zh: '手机', en: 'Mobile' },
      owner: 'program',
      holds: 'phone',
      codec: text(),
      note: {
        ko: '그때의 번호입니다. 철회와 거부는 이 번호에도 적용됩니다.',
        zh: '当时的号码。撤回和拒绝同样适用于该号码。',
        en: 'As it was then. Withdrawals hold for the number, too.',
      },
      width: 120,
    },
    email: {
      header: { ko: '이메일', zh: '邮箱', en: 'E-mail' },
      owner: 'program',
      holds: 'email',
      codec: text(),
      note: {
        ko: '그때의 주소입니다. 이메일 철회와 거부는 이 주소에도 적용됩니다.',
        zh: '当时的邮箱。邮件的撤回和拒绝同样适用于该邮箱。',
        en: 'As it was then. Withdrawals of e-mail hold for the address, too.',
      },
      width: 150,
    },
    state: {
      header: { ko: '의사', zh: '意愿', en: 'Said' },
      owner: 'program',
      codec: choice(CONSENT_STATES),
      note: {
        ko: '동의, 철회, 거부 가운데 하나입니다.',
        zh: '同意、撤回或拒绝。',
        en: 'Agreed, withdrawn or refused.',
      },
      width: 75,
      recorded: true,
    },
    channel: {
      header: { ko: '방법', zh: '方式', en: 'By' },
      owner: 'program',
      codec: choice(CONSENT_CHANNELS),
      note: { ko: '무엇으로 받는 것인지입니다.', zh: '接收方式。', en: 'By which channel.' },
      width: 125,
    },
    purpose: {
      header: { ko: '목적', zh: '目的', en: 'For' },
      owner: 'program',
      codec: text(),
      note: { ko: '무엇을 받는 데 동의했는지입니다.', zh: '同意接收的内容。', en: 'What was agreed to.' },
      width: 160,
    },
    isAd: {
      header: { ko: '광고', zh: '广告', en: 'Advertising' },
      owner: 'program',
      codec: mark(),
      note: { ko: '광고성 정보에도 동의했습니다.', zh: '也同意接收广告信息。', en: 'Includes advertising.' },
      width: 85,
    },
    isNight: {
      header: { ko: '야간', zh: '夜间', en: 'Night' },
      owner: 'program',
      codec: mark(),
      note: {
        ko: '밤 9시~아침 8시에도 받겠다고 따로 동의했습니다.',
        zh: '另外同意在21点至次日8点接收。',
        en: 'Agreed to 21:00–08:00 separately.',
      },
      width: 60,
    },
    method: {
      header: { ko: '받은 경로', zh: '获取途径', en: 'How' },
      owner: 'program',
      codec: choice(CONSENT_METHODS),
      note: { ko: '어떻게 뜻을 밝혔는지입니다.', zh: '以何种方式表示。', en: 'How it was said.' },
      width: 170,
    },
    by: {
      header: { ko: '적은 사람', zh: '登记人', en: 'Recorded by' },
      owner: 'program',
      codec: text(),
      note: { ko: '누가 적었는지입니다.', zh: '由谁登记。', en: 'Who recorded it.' },
      width: 95,
    },
    nextOn: {
      header: { ko: '다시 확인할 날', zh: '再次确认日', en: 'Confirm again by' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '동의는 2년마다 다시 확인합니다.',
        zh: '同意须每两年再次确认。',
        en: 'Every two years.',
      },
      width: 105,
    },
    noticeDue: {
      header: { ko: '결과 안내 기한', zh: '结果通知期限', en: 'Tell the result by' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '14일 안에 처리 결과를 알려 드립니다.',
        zh: '须在14天内通知处理结果。',
        en: 'Within 14 days.',
      },
      width: 105,
    },
    noticeOn: {
      header: { ko: '결과 안내한 날', zh: '通知日', en: 'Told on' },
      owner: 'staff',
      codec: date(),
      note: {
        ko: '알려 드린 날을 적습니다. 업무창에서 누르면 저절로 적힙니다.',
        zh: '填写通知日期；在工作窗点击即可自动填写。',
        en: 'When the person was told; the work panel fills it in.',
      },
      width: 105,
    },
    undoneOn: {
      header: { ko: '취소한 날', zh: '取消日', en: 'Taken back on' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '잘못 적어 취소한 줄입니다. 없던 것으로 봅니다.',
        zh: '登记有误已取消，视为不存在。',
        en: 'Entered by mistake; counts as if it were not there.',
      },
      width: 95,
      recorded: true,
    },
    patient: {
      header: { ko: '환자ID', zh: '患者ID', en: 'Patient ID' },
      owner: 'program',
      holds: 'patient',
      codec: text(),
      note: { ko: '환자 시트의 번호입니다.', zh: '患者表中的编号。', en: 'As on the sheet of patients.' },
      width: 80,
    },
  },
  tab: { order: 170, colour: '#9aa0a6', hidden: true },
  whenEmpty: {
    ko: '아직 기록이 없어요. 업무창의 "수신동의"에서 동의와 철회를 적으면 여기에 쌓입니다.',
    zh: '还没有记录。在工作窗的“接收同意”中登记后会累积在此。',
    en: 'Nothing recorded yet. What is recorded in the work panel under “Consents” is kept here.',
  },
  frozenColumns: 3,
  grows: true,
  highlights: [
    {
      when: { column: 'state', is: 'withdrawn' },
      over: 'state',
      background: '#f4cccc',
      fontColour: '#990000',
    },
    { when: { column: 'state', is: 'refused' }, over: 'state', background: '#f4cccc', fontColour: '#990000' },
  ],
});

/** A row of {@link consentTable}. */
export type ConsentEntry = Row<typeof consentTable>;
