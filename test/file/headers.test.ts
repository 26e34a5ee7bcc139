import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/core/app-error';
import {
  COLUMN_IDS,
  findHeaderRow,
  guessReport,
  recogniseColumns,
  requireNameColumn,
  requireVisitColumns,
} from '../../src/file/headers';

const meaningOf = (header: string) => recogniseColumns([header]).mapping[0];

describe('recogniseColumns', () => {
  it.each([
    ['name', ['환자명', '성명', '이름', '성함', '姓名', 'Name', 'Patient name']],
    ['chart', ['차트번호', '환자번호', '등록번호', '病历号', 'Chart no', 'Chart No.']],
    ['phone', ['휴대폰', '핸드폰', '연락처', '전화번호', 'HP', 'H.P', '手机', 'Mobile']],
    ['birth', ['생년월일', '생일', '出生日期', 'Date of birth']],
    ['visitDate', ['내원일', '진료일', '접수일', '접수일자', '就诊日期', 'Visit date']],
    ['firstVisit', ['최초내원', '최초내원일', '등록일', '首诊日期', 'First visit']],
    ['newMark', ['신환/구환', '신환', '구환', '구분', '新患/老患', 'New/returning']],
    ['billingMark', ['초진/재진', '초진재진', '초·재진', '初诊/复诊']],
    ['route', ['내원경로', '유입경로', '내원동기', '소개경로', '来源', 'Source']],
    ['referrer', ['소개자', '소개자명', '소개환자', '추천인', '介绍人', 'Referred by', '소개해주신 분']],
    ['memo', ['메모', '비고', '특이사항', '차트메모', '상담내용', '상담 내역', '备注', '咨询内容', 'Notes']],
    ['doctor', ['담당의', '진료의', '진료의(사)', '主治医生', 'Doctor']],
    ['treatment', ['진료내역', '치료', '진료내용', 'Treatment']],
    ['paid', ['수납액', '총수납액', '진료비', '본인부담금', '实收', 'Paid']],
    ['owed', ['미수금', '欠费', 'Balance']],
    ['consent', ['문자수신동의', '수신동의여부', '短信同意']],
    ['optOut', ['수신거부', '문자수신거부']],
    ['appointmentDate', ['예약일시', '다음예약일', '预约日期']],
    ['appointmentStatus', ['예약상태']],
    ['address', ['주소', '地址']],
    ['postcode', ['우편번호', '邮编']],
    ['email', ['이메일', 'E-mail']],
    ['guardian', ['보호자', '보호자명', '监护人']],
    ['branch', ['지점', '分院', 'Branch']],
    ['role', ['직책', '职务', 'Role']],
    ['joined', ['입사일', '入职日期', 'Start date']],
    ['left', ['퇴사일', '离职日期', 'End date']],
  ] as const)('%s 칸을 세 언어의 제목으로 알아본다', (meaning, headers) => {
    for (const header of headers) expect([header, meaningOf(header)]).toEqual([header, meaning]);
  });

  it.each(['수납액(원)', ' 수 납 액 ', '수납액*', '［수납액］', '\ufeff수납액', '(수납액)'])(
    '띄어쓰기, 괄호, 기호는 상관없다: "%s"',
    (header) => {
      expect(meaningOf(header)).toBe('paid');
    },
  );

  it.each([
    ['환자 휴대폰 번호', 'phone'],
    ['내원일자(요일)', 'visitDate'],
    ['원장님 메모', 'memo'],
    ['최초 내원 일자', 'firstVisit'],
    ['고객 차트번호', 'chart'],
  ])('긴 제목 안의 말도 알아본다: %s', (header, meaning) => {
    expect(meaningOf(header)).toBe(meaning);
  });

  it.each(['No', '', '나이', '성별', '보호자 연락처', '수정일시', '담당자', '환자상태'])(
    '쓰지 않는 칸은 가져오지 않는다: "%s"',
    (header) => {
      expect(meaningOf(header)).toBeNull();
    },
  );

  it.each(['주민등록번호', '주민번호', '주민번호(뒷자리)', '외국인등록번호', '身份证号', 'Resident number'])(
    '주민등록번호 칸은 읽지 않는다: %s',
    (header) => {
      const { mapping, refused } = recogniseColumns(['이름', header]);
      expect(mapping[1]).toBeNull();
      expect(refused).toEqual([{ index: 1, header, reason: 'residentNumber' }]);
    },
  );

  it.each(['진단명', '상병코드', '병명', '诊断', 'Diagnosis'])('진단은 가져오지 않는다: %s', (header) => {
    expect(recogniseColumns([header]).refused).toEqual([{ index: 0, header, reason: 'diagnosis' }]);
  });

  it('뜻이 같은 칸이 둘이면 더 알맞은 쪽을 쓰고 다른 쪽을 알린다', () => {
    const { mapping, duplicates } = recogniseColumns(['이름', '전화번호', '휴대폰', '수납액', '총수납액']);
    expect(mapping).toEqual(['name', null, 'phone', null, 'paid']);
    expect(duplicates).toEqual([
      { index: 1, header: '전화번호', meaning: 'phone' },
      { index: 3, header: '수납액', meaning: 'paid' },
    ]);
  });

  it('메모와 소개자 칸은 여럿이어도 모두 읽는다', () => {
    expect(recogniseColumns(['메모', '특이사항', '소개자', '소개자 차트번호']).mapping).toEqual([
      'memo',
      'memo',
      'referrer',
      'referrer',
    ]);
  });

  it('이름과 내원일 가운데 없는 것을 알린다; 최초내원일이 내원일을 대신할 수 있다', () => {
    expect(recogniseColumns(['메모']).missing).toEqual(['name', 'visitDate']);
    expect(recogniseColumns(['이름', '최초내원일']).missing).toEqual([]);
  });

  it('뜻마다 적어도 한 제목이 있다', () => {
    const known = new Set(
      '환자명 차트번호 휴대폰 생년월일 내원일 최초내원일 신환 초진 내원경로 소개자 메모 담당의 치료 수납액 미수금 수신동의 수신거부 예약일 예약상태 주소 우편번호 이메일 보호자 지점 직책 입사일 퇴사일'
        .split(' ')
        .map(meaningOf),
    );
    expect(COLUMN_IDS.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('findHeaderRow', () => {
  it('제목 줄 위의 안내 문구를 건너뛴다', () => {
    expect(
      findHeaderRow([
        ['2026년 11월 내원 목록'],
        ['', ''],
        ['번호', '내원일', '이름', '메모'],
        ['1', '2026-11-03'],
      ]),
    ).toBe(2);
  });

  it('아는 제목이 둘 이상이고 이름이나 날짜가 있어야 제목 줄이다', () => {
    expect(() => findHeaderRow([['메모', '주소'], ['이름'], ['소개 받고 옴', '2026-11-03']])).toThrow(
      AppError,
    );
    expect(() => findHeaderRow([['메모', '주소'], ['이름']])).toThrow(/intake\.noHeader/);
  });

  it('열 줄 안에서만 찾는다', () => {
    const rows = [...Array.from({ length: 10 }, () => ['제목 없음']), ['이름', '내원일']];
    expect(() => findHeaderRow(rows)).toThrow(/intake\.noHeader/);
    expect(findHeaderRow(rows.slice(1))).toBe(9);
  });
});

describe('guessReport', () => {
  it.each([
    ['visits', '진료일,차트번호,이름,휴대폰,초진/재진,내원경로,메모,총수납액'],
    ['visits', '내원일,성함,핸드폰,생일,최초내원일,특이사항,진료비,예약일시'],
    ['staff', '이름,직책,이메일,휴대폰'],
    ['patients', '차트번호,이름,휴대폰,생년월일,최초내원일,소개자'],
    ['appointments', '예약일시,예약상태,이름,휴대폰'],
    ['consents', '이름,휴대폰,문자수신동의'],
  ])('어떤 자료인지 제목으로 짐작한다: %s', (kind, header) => {
    expect(guessReport(recogniseColumns(header.split(',')).mapping)).toBe(kind);
  });
});

describe('requireVisitColumns', () => {
  it('이름 칸이 없으면 찾은 제목과 고칠 방법을 말한다', () => {
    expect(() => requireVisitColumns(['내원일', '메모'], ['visitDate', 'memo'])).toThrow(
      /intake\.noNameColumn.*내원일, 메모/,
    );
    expect(() => requireNameColumn(['직책'], ['role'])).toThrow(/intake\.noNameColumn/);
  });

  it('날짜 칸이 없으면 찾은 제목과 고칠 방법을 말한다', () => {
    expect(() => requireVisitColumns(['이름', '생일'], ['name', 'birth'])).toThrow(
      /intake\.noDateColumn.*이름, 생일/,
    );
  });

  it('이름과 날짜가 있으면 된다', () => {
    expect(() => requireVisitColumns(['이름', '내원일'], ['name', 'visitDate'])).not.toThrow();
    expect(() => requireVisitColumns(['이름', '등록일'], ['name', 'firstVisit'])).not.toThrow();
  });
});
