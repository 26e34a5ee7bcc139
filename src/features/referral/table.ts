import { choice, date, flag, integer, mark, text } from '../../workbook/codec';
import { type Row, table } from '../../workbook/table';
import { MENTION_KINDS, REFERRAL_DECISIONS, REFERRAL_STATUS, SOURCE_COLUMNS } from './words';

/** 소개 내역: one row a referred patient; the program fills in what it read, staff decide what is doubtful. */
export const referralTable = table({
  id: 'referrals',
  name: { ko: '소개 내역', zh: '转介绍记录', en: 'Referrals' },
  purpose: {
    ko: '누가 누구를 소개했는지와 그 근거입니다. "확인 필요"인 줄은 확인 칸에서 골라 주세요.',
    zh: '谁介绍了谁及其依据。标为“待确认”的行请在确认栏中选择。',
    en: 'Who referred whom, and on what words it rests. Decide the rows marked "to confirm".',
  },
  key: 'patient',
  columns: {
    patient: {
      header: { ko: '환자ID', zh: '患者ID', en: 'Patient ID' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '소개받은 분의 번호입니다. 바꾸지 마세요.',
        zh: '被介绍人的编号，请勿修改。',
        en: 'Of the referred patient. Please leave it as it is.',
      },
      width: 80,
      hidden: true,
    },
    name: {
      header: { ko: '소개받은 분', zh: '被介绍人', en: 'Referred patient' },
      owner: 'program',
      codec: text(),
      note: { ko: '소개로 오신 분입니다.', zh: '经介绍来诊的患者。', en: 'Who came.' },
      width: 100,
    },
    chart: {
      header: { ko: '차트번호', zh: '病历号', en: 'Chart number' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '소개받은 분의 차트번호입니다.',
        zh: '被介绍人的病历号。',
        en: 'Of the referred patient.',
      },
      width: 80,
    },
    firstVisit: {
      header: { ko: '최초내원일', zh: '首诊日期', en: 'First visit ever' },
      owner: 'program',
      codec: date(),
      note: {
        ko: '소개는 이날로 셉니다. 비어 있으면 자료 이전부터 다니신 분입니다.',
        zh: '转介绍按此日期统计。为空表示资料开始之前就已来诊。',
        en: 'The referral counts from this day; blank: was there before the records begin.',
      },
      width: 95,
    },
    status: {
      header: { ko: '상태', zh: '状态', en: 'Status' },
      owner: 'program',
      codec: choice(REFERRAL_STATUS),
      note: {
        ko: '"인정"만 소개로 셉니다. "확인 필요"는 확인 칸에서 골라 주세요.',
        zh: '只有“计入”会被统计。“待确认”请在确认栏中选择。',
        en: 'Only "counted" counts. Decide what is "to confirm".',
      },
      width: 150,
    },
    referrerName: {
      header: { ko: '소개자', zh: '介绍人', en: 'Referrer' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '소개하신 분입니다. 인정된 줄에만 채워집니다.',
        zh: '介绍人，仅在计入时填写。',
        en: 'Who referred; filled where it counts.',
      },
      width: 100,
    },
    referrerChart: {
      header: { ko: '소개자 차트번호', zh: '介绍人病历号', en: "Referrer's chart" },
      owner: 'program',
      codec: text(),
      note: { ko: '소개하신 분의 차트번호입니다.', zh: '介绍人的病历号。', en: 'Of the referrer.' },
      width: 100,
    },
    evidence: {
      header: { ko: '메모 원문', zh: '备注原文', en: 'Words' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '판단의 바탕이 된 말 그대로입니다.',
        zh: '作为依据的原文。',
        en: 'The very words it rests on.',
      },
      width: 260,
      wrap: true,
    },
    reason: {
      header: { ko: '판단 근거', zh: '判断依据', en: 'Why' },
      owner: 'program',
      codec: text(),
      note: { ko: '왜 이렇게 판단했는지입니다.', zh: '如此判断的原因。', en: 'Why it was judged so.' },
      width: 220,
      wrap: true,
    },
    candidates: {
      header: { ko: '후보', zh: '候选人', en: 'Candidates' },
      owner: 'program',
      codec: text(),
      note: {
        ko: '이분일 수 있는 환자, 가능성 높은 순서입니다.',
        zh: '可能的介绍人，按可能性排序。',
        en: 'Who may be meant, the likeliest first.',
      },
      width: 320,
      wrap: true,
    },
    changesList: {
      header: { ko: '명단이 바뀜', zh: '影响名单', en: 'Changes the list' },
      owner: 'program',
      codec: mark(),
      note: {
        ko: '이 질문에 답하면 VIP 명단이 바뀔 수 있습니다. 먼저 확인해 주세요.',
        zh: '回答该问题可能改变VIP名单，请优先确认。',
        en: 'The answer could change the VIP list: decide these first.',
      },
      width: 90,
    },
    decision: {
      header: { ko: '확인', zh: '确认', en: 'Decision' },
      owner: 'staff',
      codec: choice(REFERRAL_DECISIONS),
      note: {
        ko: '목록에서 고르세요. "이분 맞음"은 첫 번째 후보입니다. 다른 분이면 옆 칸에 적어 주세요.',
        zh: '请从列表中选择。“就是这位”指第一候选人；如是他人，请写在旁边一栏。',
        en: 'Choose from the list. "this one" means the first candidate; name another in the next column.',
      },
      width: 110,
      recorded: true,
      stamps: { column: 'decidedOn' },
    },
    decidedReferrer: {
      header: { ko: '확인한 소개자', zh: '确认的介绍人', en: 'Confirmed referrer' },
      owner: 'staff',
      codec: text(),
      note: {
        ko: '비우면 첫 번째 후보. 후보 번호(2), 차트번호 또는 환자ID를 적습니다.',
        zh: '留空即第一候选人。可填候选序号（2）、病历号或患者ID。',
        en: 'Blank: the first candidate. Else a candidate number (2), a chart number or a patient id.',
      },
      width: 110,
      recorded: 'ids',
    },
    decidedBy: {
      header: { ko: '확인한 사람', zh: '确认人', en: 'Decided by' },
      owner: 'staff',
      codec: text(),
      note: { ko: '누가 확인했는지 적습니다.', zh: '填写确认人。', en: 'Who decided.' },
      width: 90,
    },
    decidedOn: {
      header: { ko: '확인일', zh: '确认日', en: 'Decided on' },
      owner: 'staff',
      codec: date(),
      note: { ko: '확인한 날짜입니다.', zh: '确认日期。', en: 'When it was decided.' },
      width: 95,
      recorded: true,
    },
    mayTell: {
      header: { ko: '소개자에게 알려도 됨', zh: '可告知介绍人', en: 'May tell the referrer' },
      owner: 'proposed',
      codec: flag(),
      note: {
        ko: '말하지 말아 달라고 적힌 경우 꺼져 있습니다. 바꾸면 그대로 둡니다.',
        zh: '备注要求保密时为未勾选。修改后将予以保留。',
        en: 'Off where the memo asks to keep it secret. What you change stays.',
      },
      width: 100,
    },
    family: {
      header: { ko: '가족 소개', zh: '家属介绍', en: 'Family' },
      owner: 'program',
      codec: mark(),
      note: {
        ko: '소개하신 분과 가족인 경우입니다.',
        zh: '与介绍人为家属。',
        en: 'Referrer and referred are family.',
      },
      width: 70,
    },
    staffNote: {
      header: { ko: '메모(직원)', zh: '备注(员工)', en: 'Note (staff)' },
      owner: 'staff',
      codec: text(),
      note: {
        ko: '자유롭게 적습니다. 프로그램은 건드리지 않습니다.',
        zh: '可自由填写，程序不会改动。',
        en: 'Yours to write; the program never touches it.',
      },
      width: 180,
      wrap: true,
    },
    kind: {
      header: { ko: '적힌 내용', zh: '所写内容', en: 'Kind of words' },
      owner: 'program',
      codec: choice(MENTION_KINDS),
      note: {
        ko: '메모에 무엇이 적혀 있는지입니다.',
        zh: '备注中写的是什么。',
        en: 'What kind of words it rests on.',
      },
      width: 105,
    },
    sourceColumn: {
      header: { ko: '적힌 칸', zh: '所在栏', en: 'Column' },
      owner: 'program',
      codec: choice(SOURCE_COLUMNS),
      note: {
        ko: '그 말이 적혀 있던 칸입니다.',
        zh: '原文所在的栏。',
        en: 'The column in which the words stand.',
      },
      width: 80,
    },
    file: {
      header: { ko: '파일', zh: '文件', en: 'File' },
      owner: 'program',
      codec: text(),
      note: { ko: '그 줄이 들어 있던 파일입니다.', zh: '该行所在的文件。', en: 'The file of that row.' },
      width: 130,
    },
    fileRow: {
      header: { ko: '파일의 줄', zh: '文件行号', en: 'Row in file' },
      owner: 'program',
      codec: integer(),
      note: {
        ko: '그 파일의 몇째 줄인지입니다. 제목 줄이 1입니다.',
        zh: '在该文件中的行号，标题行为1。',
        en: 'The row in that file; its header row is 1.',
      },
      width: 70,
    },
    referrer: {
      header: { ko: '소개자ID', zh: '介绍人ID', en: 'Referrer ID' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 80,
      hidden: true,
    },
    candidateIds: {
      header: { ko: '후보ID', zh: '候选人ID', en: 'Candidate IDs' },
      owner: 'program',
      codec: text(),
      note: { ko: '프로그램이 씁니다.', zh: '由程序使用。', en: 'For the program.' },
      width: 120,
      hidden: true,
    },
  },
  tab: { order: 130, colour: '#9aa0a6', hidden: true },
  whenEmpty: {
    ko: '아직 찾은 소개가 없어요. 자료를 가져온 뒤 메뉴에서 "소개 확인하기"를 눌러 주세요.',
    zh: '还没有找到转介绍。导入资料后，请在菜单中点“确认转介绍”。',
    en: 'No referrals yet. Import the records, then choose “Read the referrals” in the menu.',
  },
  frozenColumns: 2,
  highlights: [
    // The question itself wears amber and bold; its row a breath of it, so that a long sheet stays calm.
    {
      when: { column: 'status', is: 'question' },
      over: 'status',
      background: '#f6c453',
      fontColour: '#4a3200',
      bold: true,
    },
    { when: { column: 'status', is: 'question' }, over: 'row', background: '#fdf3d8' },
    {
      when: { column: 'status', is: 'counted' },
      over: 'status',
      background: '#dcebe2',
      fontColour: '#1f4d36',
    },
    {
      when: { column: 'status', is: 'none' },
      over: 'row',
      background: '#ffffff',
      fontColour: '#686d72',
      italic: true,
    },
  ],
});

/** A row of {@link referralTable}. */
export type ReferralRow = Row<typeof referralTable>;
