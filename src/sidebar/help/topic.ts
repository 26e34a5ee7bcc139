import type { Text } from '../../core/text';
import { STEP_WORDS } from '../home/step-word';

/** One subject of the help: it unfolds to its lines. */
export interface Topic {
  readonly id: string;
  readonly title: Text;
  readonly lines: readonly Text[];
}

/** Per step what it does, why, and what to do when it does not go as planned. */
export const STEP_TOPICS: readonly Topic[] = [
  {
    id: 'import',
    title: STEP_WORDS.import.title,
    lines: [
      {
        ko: '차트 프로그램의 접수·수납 목록을 엑셀이나 CSV로 내보내 끌어 놓으세요. 직원 명단도 같은 곳에 넣어요.',
        zh: '将病历软件的接诊或收费列表导出为 Excel 或 CSV 后拖入，员工名单也放在同一处。',
        en: 'Export receptions or payments from the chart program as Excel or CSV and drop them in. The staff list goes to the same place.',
      },
      {
        ko: '같은 기간을 또 넣어도 두 번 세지 않아요. 일주일에 한 번이면 넉넉해요.',
        zh: '重复导入同一时期也不会重复计算，每周一次即可。',
        en: 'The same period twice counts once. Once a week is plenty.',
      },
      {
        ko: '안 들어온 줄이 있으면 목록을 내려받아 차트에서 고친 뒤 다시 넣어 주세요.',
        zh: '如有未导入的行，请下载列表，在病历软件中修改后重新导入。',
        en: 'Rows that were refused can be downloaded; mend them in the chart program and bring them in again.',
      },
      {
        ko: '잘못 넣었으면 되돌리기를 누르세요. 그 파일로 들어온 것만 빠져요.',
        zh: '导错了请点“撤销”，只会移除该文件带来的内容。',
        en: 'A wrong file can be undone: only what it brought goes.',
      },
    ],
  },
  {
    id: 'questions',
    title: STEP_WORDS.questions.title,
    lines: [
      {
        ko: '메모에서 누가 소개했는지 읽어요. 분명한 것은 바로 인정하고, 애매한 것만 물어봐요.',
        zh: '从备注中读出介绍人。明确的直接计入，不确定的才会询问。',
        en: 'Reads from the memos who sent whom. What is clear counts at once; only the doubtful is asked.',
      },
      {
        ko: '명단이 바뀌는 질문부터 나와요. 나머지는 천천히 보셔도 돼요.',
        zh: '会影响名单的问题优先显示，其余可以稍后再看。',
        en: 'Questions that change the list come first. The others can wait.',
      },
      {
        ko: '잘못 골랐으면 되돌리기를 누르세요. 답을 다 한 뒤 "명단에 반영하기"를 눌러야 명단이 바뀌어요.',
        zh: '选错了请点“撤销”。全部回答后点“更新到名单”，名单才会变化。',
        en: 'A wrong answer can be undone. Bring them into the list at the end: then they count.',
      },
    ],
  },
  {
    id: 'vips',
    title: STEP_WORDS.vips.title,
    lines: [
      {
        ko: '최근 1년과 누적 소개를 세어 A와 B로 나눠요. 기준은 설정의 명단 기준에서 바꿔요.',
        zh: '统计近1年和累计介绍人数，分为A级和B级。标准可在设置中修改。',
        en: 'Counts referrals of the last year and in total and sorts them into A and B. The limits stand in the settings.',
      },
      {
        ko: '기준일은 처음 뽑을 때 정해지고 그대로 있어요. 같은 날까지 센 명단으로 회의할 수 있어요.',
        zh: '基准日在首次生成时确定，之后不变，便于会议时统一口径。',
        en: 'The day up to which it counts is set with the first list and kept, so that the meeting talks about one list.',
      },
      {
        ko: '누가 왜 들어왔는지는 이름을 누르면 모신 분과 메모로 보여요.',
        zh: '点击姓名可查看其介绍的患者和备注依据。',
        en: 'Press a name to see whom they brought, with the words of the memo.',
      },
    ],
  },
  {
    id: 'meeting',
    title: STEP_WORDS.meeting.title,
    lines: [
      STEP_WORDS.meeting.hint,
      {
        ko: '회의 화면을 열면 한 분씩 크게 보여요. 숫자 1·2·3으로 넣기·빼기·보류, A·B로 등급을 정하고 화살표로 넘겨요.',
        zh: '打开会议画面后逐一大字显示。按1、2、3决定保留、移除、待定，按A、B定等级，用方向键翻页。',
        en: 'The meeting shows one person after the other in large type. Keys 1, 2, 3 keep, leave out or put off; A and B set the tier; arrows move.',
      },
      {
        ko: '시트 "후보·회의"에서 직접 골라도 같아요. 넣기·빼기를 적은 것은 다시 뽑아도 그대로고, 놓친 분은 넣기나 추가를 골라야 명단에 들어가요.',
        zh: '在“候选·会议”表中直接选择也一样。决定在重新生成名单后不变；可能遗漏的人选择“保留”或“追加”后才进入名单。',
        en: 'Choosing in the sheet "Candidates and meeting" does the same. What was decided stays when the list is drawn again; whoever may have been missed gets in by "keep" or "add" only.',
      },
      {
        ko: '원장님과 데스크 실장님은 비밀번호로 서명해요. 휴대폰에서는 시트 "원장 결재"에서 고르면 돼요.',
        zh: '院长和前台主管用密码签字；用手机时可在“院长审批”表中选择。',
        en: 'The director and the head of desk sign with a PIN; on a phone the dropdown in the sheet "Approvals" does it.',
      },
      {
        ko: '서명한 뒤 넣기·빼기·추가·등급을 바꾸면 두 분이 다시 서명해야 해요. 전화번호를 고치는 것은 괜찮아요.',
        zh: '签字后如更改保留、移除、追加或等级，两位需重新签字；更正电话号码不受影响。',
        en: 'Whoever keeps, leaves out, adds or moves somebody after that asks both to sign anew. A corrected phone does not.',
      },
    ],
  },
  {
    id: 'messages',
    title: STEP_WORDS.messages.title,
    lines: [
      {
        ko: '초안만 만들어요. 이 프로그램은 아무것도 보내지 않아요.',
        zh: '只生成草稿，本程序不会发送任何内容。',
        en: 'It only drafts. This program sends nothing.',
      },
      {
        ko: '빨간 줄은 고쳐야 보낼 수 있고, 노란 줄은 원장님이 봐야 해요. 까닭이 함께 적혀 있어요.',
        zh: '红色须修改后才能发送，黄色需院长确认，原因一并列出。',
        en: 'Red must be changed before sending, amber is for the director; the reason stands beside it.',
      },
      {
        ko: '문구를 누르면 한 건씩 휴대폰에 보일 모습으로 나와요. 화살표로 넘기고 A 확인, E 고치기, H 보류예요. 살펴볼 점이 없는 글은 한꺼번에 확인할 수 있어요.',
        zh: '点文案后逐条显示手机上的样子。用方向键翻页，A确认、E修改、H暂缓；没有注意事项的可一次全部确认。',
        en: 'Press a wording to see its drafts one by one, as a phone shows them. Arrows move; A approves, E edits, H holds. Those with nothing to look at can be approved all at once.',
      },
      {
        ko: '원장님 확인이 필요한 문구는 "원장님께 올리기"를 누르세요. 원장님은 문구마다 한 시즌에 한 번, 원장 결재에서 승인하거나 이유를 적어 돌려보내요.',
        zh: '需院长确认的文案请点“提交院长”。院长在“院长审批”中每季每条文案只审一次，批准或写明理由退回。',
        en: 'What the director has to look at goes up by "Ask the director". Each wording is decided once a season under Approvals: approved, or returned with the reason.',
      },
      {
        ko: '확인과 발송은 원장님과 데스크 실장님이 VIP 명단에 서명한 뒤에 열려요. 만들고 고치는 것은 그 전에도 돼요.',
        zh: '院长和前台主管在VIP名单上签字后才能确认和发送；制作和修改可提前进行。',
        en: 'Approving and sending open once the director and the head of desk have signed the VIP list. Making and editing work before.',
      },
      {
        ko: '전화 대본을 확인하면 전화 화면에 오늘 걸 분이 내 담당부터 나와요. 결과를 누르면 다음 분으로 넘어가고 다시 걸 날이 남아요.',
        zh: '确认电话稿后，电话画面会列出今天要联系的人，自己负责的在前。点结果即转到下一位，并记下再打的日期。',
        en: 'Once call scripts are approved, Calls shows whom to call today, your own first. Press what came of it: the next one comes, and the day to try again is kept.',
      },
      {
        ko: '동의가 없거나 수신거부한 분의 글은 만들지 않아요. 몇 명인지와 까닭은 알려 드려요.',
        zh: '未同意或已拒收的患者不会生成，会告知人数和原因。',
        en: 'Nothing is drafted for those without consent or who opted out; how many and why is told.',
      },
    ],
  },
  {
    id: 'schedule',
    title: STEP_WORDS.schedule.title,
    lines: [
      {
        ko: '쉬는 요일과 공휴일을 피해 마감을 정해요. 담당과 마감은 시트에서 바꿔도 돼요.',
        zh: '避开休息日和法定节假日安排截止日，可在表中修改负责人和日期。',
        en: 'Dates avoid days off and public holidays. Owners and dates may be changed in the sheet.',
      },
      {
        ko: '끝낸 일은 오늘 화면에서 네모를 누르세요. 완료일이 적혀요.',
        zh: '完成后请在今日画面勾选，完成日会自动填写。',
        en: 'Tick what is done under Today: the date is filled in.',
      },
    ],
  },
];

/** What does not belong to one step. */
export const OTHER_TOPICS: readonly Topic[] = [
  {
    id: 'prints',
    title: { ko: '인쇄', zh: '打印', en: 'Printing' },
    lines: [
      {
        ko: '회의 자료는 언제든 인쇄할 수 있어요. 카드·라벨·전화 목록은 두 분이 서명한 뒤, 확인한 것만 나와요.',
        zh: '会议资料随时可打印。贺卡、标签和电话清单须两位签字后，且只打印已确认的内容。',
        en: 'The meeting paper can be printed any time; cards, labels and call sheets once both have signed, and only what is approved.',
      },
      {
        ko: '인쇄 창에서 용지는 A4, 배율은 100%, 여백은 없음으로 두세요. 라벨이 어긋나면 칸 테두리를 보통 종이에 먼저 인쇄해 맞춰 보세요.',
        zh: '打印窗口中纸张选A4、缩放100%、边距“无”。标签位置偏移时，先在普通纸上打印格子边框对照。',
        en: 'In the print window keep A4, a scale of 100% and no margins. Where labels are off, print their edges on plain paper first.',
      },
      {
        ko: '이름과 번호가 그대로 나온 종이는 다 쓰고 나면 파쇄해 주세요.',
        zh: '显示完整姓名和号码的纸张，用完请粉碎。',
        en: 'Shred paper with full names and numbers after use.',
      },
    ],
  },
  {
    id: 'trouble',
    title: { ko: '이럴 때는', zh: '遇到问题时', en: 'When something goes wrong' },
    lines: [
      {
        ko: '"다른 사람이 실행 중"이라고 나오면 30초쯤 뒤에 다시 누르세요. 바뀐 것은 없어요.',
        zh: '提示“其他人正在执行”时，请约30秒后重试，没有任何更改。',
        en: 'If somebody else is running a step, try again in half a minute. Nothing was changed.',
      },
      {
        ko: '연결이 끊기면 마지막으로 확인한 시각이 위에 보여요. 이어지면 저절로 새로워져요.',
        zh: '连接断开时，上方会显示最后确认时间；恢复后会自动更新。',
        en: 'When the connection is lost, the time of the last look shows on top. It renews itself afterwards.',
      },
      {
        ko: '긴 일은 멈췄다가 이어서 할 수 있어요. 여기까지 한 것은 그대로 있어요.',
        zh: '耗时的操作可以停止后继续，已完成的部分会保留。',
        en: 'Long work can be stopped and gone on with. What was done stays.',
      },
      {
        ko: '시트나 칸을 지웠다면 설정의 "시트 준비하기"를 누르세요.',
        zh: '如果删除了工作表或列，请在设置中点“准备工作表”。',
        en: 'If a sheet was deleted, press "Prepare the sheets" in the settings.',
      },
      {
        ko: '누가 무엇을 했는지는 작업기록 시트에 남아 있어요.',
        zh: '谁做了什么都记录在操作记录表中。',
        en: 'Who did what stands in the work log.',
      },
    ],
  },
  {
    id: 'privacy',
    title: { ko: '개인정보, 이것만은', zh: '隐私要点', en: 'Privacy in short' },
    lines: [
      {
        ko: '누가 볼 수 있는지, 무엇을 살펴야 하는지는 설정의 개인정보에 있어요. 링크 공유는 끄세요.',
        zh: '谁能查看、需注意什么，见设置中的“隐私”。请关闭链接共享。',
        en: 'Who has access and what to see to: under Privacy in the settings. Keep link sharing off.',
      },
      {
        ko: '숨긴 시트도 공유받은 사람은 볼 수 있어요. 숨김은 잠금이 아니에요.',
        zh: '隐藏的表对有权限的人仍可见，隐藏不等于加锁。',
        en: 'Whoever has the file can see hidden sheets too: hiding is no lock.',
      },
      {
        ko: '가져온 원본 파일은 다운로드 폴더에서 지우세요.',
        zh: '导入后请删除下载文件夹中的原始文件。',
        en: 'Delete the exported files from the download folder.',
      },
      {
        ko: '누가 왔는지 소개하신 분께도 말하지 마세요. 방패 표시가 있으면 더 조심하세요.',
        zh: '不要告知介绍人谁来过，有盾牌标记的更要注意。',
        en: 'Do not tell who came, not even the one who sent them; least of all where a shield is shown.',
      },
      {
        ko: '주민등록번호와 진단명은 읽지도 저장하지도 않아요.',
        zh: '不会读取或保存身份证号和诊断。',
        en: 'Resident numbers and diagnoses are neither read nor stored.',
      },
    ],
  },
  {
    id: 'stored',
    title: { ko: '무엇이 어디에 있나요', zh: '资料保存在哪里', en: 'What is kept where' },
    lines: [
      {
        ko: '환자, 내원, 소개, 명단, 글, 일정: 이 스프레드시트의 시트',
        zh: '患者、就诊、转介绍、名单、文案、日程：此表格的各工作表',
        en: 'Patients, visits, referrals, lists, texts, tasks: the sheets of this spreadsheet',
      },
      {
        ko: '가져오기 기록, 비밀번호(알아볼 수 없게 바꾼 것): 이 문서의 보이지 않는 기억',
        zh: '导入记录、密码（已加密处理）：此文档的内部存储',
        en: 'What was imported, PINs (made unreadable): a memory of this document that is not shown',
      },
      {
        ko: '지금 앉은 사람, 창의 언어: 이 브라우저 탭. 탭을 닫으면 사라져요.',
        zh: '当前使用人、窗口语言：此浏览器标签页，关闭后即清除。',
        en: 'Who sits here and the language of the window: this browser tab, until it is closed',
      },
      {
        ko: '이 창은 스프레드시트 밖으로 아무것도 보내지 않아요.',
        zh: '此窗口不会向表格之外发送任何内容。',
        en: 'This window sends nothing outside the spreadsheet.',
      },
    ],
  },
];

/** Said at the end. */
export const NO_ADVICE: Text = {
  ko: '이 프로그램의 검사와 기준은 실수를 줄이기 위한 것이고 법률 자문이 아니에요. 광고나 개인정보가 걱정되면 전문가에게 확인하세요.',
  zh: '本程序的检查和标准用于减少失误，并非法律意见。涉及广告或个人信息的疑问，请咨询专业人士。',
  en: 'The checks and limits of this program help to avoid slips; they are no legal advice. Ask a professional where advertising or personal data worry you.',
};
