import type { ScriptFile } from '../../../host/host';
import { type Clinic, loadScript, openClinic, person, visit } from '../desk';

/** What staff do in the spreadsheet by hand. */
const BY_HAND = `
  function addSheet(name, rows) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet(name);
    sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows);
  }
  function addColumn(name, header, row, value) {
    const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
    const at = sheet.getMaxColumns() + 1;
    sheet.insertColumnsAfter(at - 1, 1);
    sheet.getRange(1, at).setValue(header);
    sheet.getRange(row, at).setValue(value);
  }
  function removeProperties() { PropertiesService.getDocumentProperties().deleteAllProperties(); }
`;

export async function loadPrivacyScript(): Promise<ScriptFile[]> {
  return [...(await loadScript()), { name: 'by-hand.js', text: BY_HAND }];
}

export const DIRECTOR = '최원장';

/** 김영희 (P000001) brought 이민준 and 박서연; 정우진 brought her. Another 김영희 (P000009) is her namesake; 하나 has a name that is a word. */
export function openSeason(script: readonly ScriptFile[]): Clinic {
  const clinic = openClinic(script);
  const seen = { lastVisit: '2026-11-20' };
  clinic.put('staff', [
    {
      id: 'S1',
      name: DIRECTOR,
      role: 'director',
      email: 'director@clinic.example',
      phone: '',
      from: '',
      until: '',
    },
    {
      id: 'S2',
      name: '박실장',
      role: 'headDesk',
      email: 'head@clinic.example',
      phone: '',
      from: '',
      until: '',
    },
  ]);
  clinic.put('patients', [
    person('P000001', '김영희', '2024-03-05', {
      ...seen,
      chart: '10234',
      phone: '010-1111-2222',
      oldPhones: '010-9999-8888',
      guardian: '',
      address: '서울시 마포구 1',
    }),
    person('P000002', '정우진', '2023-01-05', { ...seen, chart: '10111' }),
    person('P000003', '이민준', '2026-05-01', { chart: '20001', guardian: '김영희' }),
    person('P000004', '박서연', '2026-06-01', { chart: '20002' }),
    person('P000005', '한지민', '2026-07-01', { chart: '20003', phone: '010-1111-2222' }),
    person('P000006', '하나', '2024-01-01', { chart: '20004' }),
    person('P000007', '오세훈', '2026-08-01', { chart: '20005' }),
    person('P000009', '김영희', '2024-02-01', { chart: '30303', phone: '010-3333-4444' }),
    person('P000010', '최수아', '2026-09-01', { chart: '20006' }),
    person('P000011', '김도윤', '2026-10-01', { chart: '20007' }),
  ]);
  clinic.put('visits', [
    visit('P000001', '2024-03-05', '정우진(10111)님 소개로 오심. 하나 더 여쭤봄'),
    visit('P000001', '2026-11-20', '스케일링'),
    visit('P000002', '2023-01-05', ''),
    visit('P000003', '2026-05-01', '김영희(10234)님 소개'),
    visit('P000004', '2026-06-01', '김영희(10234) 소개로 옴'),
    visit('P000005', '2026-07-01', '네이버 보고'),
    visit('P000007', '2026-08-01', '김영희님 소개'),
    visit('P000009', '2024-02-01', ''),
    visit('P000010', '2026-09-01', '정우진(10111) 소개'),
    visit('P000011', '2026-10-01', '정우진(10111) 소개'),
  ]);
  clinic.act('referral.tally');
  clinic.act('vip.shortlist');
  return clinic;
}
