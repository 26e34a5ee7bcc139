import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { build } from '../../build/build';
import type { ScriptFile } from '../../host/host';
import type { Language } from '../../src/core/text';
import type { PrintKind } from '../../src/features/print/privacy';
import { type Clinic, openClinic, person, type Row } from '../features/desk';

/** How many of the made-up people live where. */
const WITH_ADDRESS = 23;

const NAMES =
  '김영희 이순자 박철수 최지은 정하나 강한결 조정성 윤미래 장보람 임가을 한소망 오민준 서지우 신유나 권도윤'.split(
    ' ',
  );

function nameOf(index: number): string {
  const name = NAMES[index % NAMES.length] ?? '';
  return index < NAMES.length
    ? name
    : `${name.slice(0, 2)}${'가나다라마바사'[Math.floor(index / NAMES.length)]}`;
}

/** A clinic with a signed list of 25 VIPs, a few more candidates, and approved cards and scripts. */
export function openPrintClinic(script: readonly ScriptFile[]): Clinic {
  const clinic = openClinic(script, { now: new Date('2026-12-16T10:00:00+09:00') });
  clinic.type('settings', 'clinicName', { value: '하얀들치과' });
  clinic.type('settings', 'asOf', { value: '2026-12-01' });
  clinic.put('staff', [
    { id: 'S001', name: '송원장', role: 'director' },
    { id: 'S002', name: '최실장', role: 'headDesk' },
    { id: 'S003', name: '문데스크', role: 'desk' },
  ]);
  const ids = Array.from({ length: 32 }, (_, index) => `P${String(index + 1).padStart(5, '0')}`);
  clinic.put(
    'patients',
    ids.map((id, index) =>
      person(id, nameOf(index), '2020-03-02', {
        lastVisit: `2026-1${index % 2}-0${1 + (index % 9)}`,
        address:
          index < WITH_ADDRESS
            ? `서울특별시 강남구 테헤란로${index % 3 === 0 ? '' : '길'} ${100 + index}, ${101 + index}동 ${1 + index}0${index % 9}호 (역삼동, 푸른숲마을아파트)`
            : '',
        postcode: index < WITH_ADDRESS ? `06${200 + index}` : '',
        spendBand: ['high', 'middle', 'low'][index % 3] ?? '',
        totalReferrals: 5,
        lastYearReferrals: 2,
        familyReferrals: 1,
      }),
    ),
  );
  const isListed = (index: number) => index < 25;
  const tierOf = (index: number) => (index < 6 ? 'A' : 'B');
  clinic.put(
    'candidates',
    ids.map((patient, index) => ({
      id: `2026/${patient}`,
      season: '2026',
      patient,
      tier: tierOf(index),
      name: nameOf(index),
      chart: `2${patient.slice(1)}`,
      phone: `010-${patient.slice(-4)}-${patient.slice(-4)}`,
      totalReferrals: 9 - (index % 7),
      lastYearReferrals: 2 + (index % 2),
      familyReferrals: index % 4 === 0 ? 1 : 0,
      proposal: isListed(index) ? 'eligible' : 'missing',
      proposalReason: isListed(index) ? '' : '누적 2명, 1명 부족',
      warnings: index % 5 === 0 ? '수신거부, 미수금 있음' : '',
      lastVisit: '2026-11-03',
      spendBand: 'high',
    })),
  );
  clinic.type('candidates', '2026/P00002', { decision: 'keep', reason: '늘 먼저 도와주심' });
  clinic.put(
    'vips',
    ids
      .filter((_, index) => isListed(index))
      .map((patient, index) => ({
        patient,
        tier: tierOf(index),
        name: nameOf(index),
        warnings: index % 5 === 0 ? '수신거부, 미수금 있음' : '',
        attendant: ['송원장', '최실장', '문데스크', ''][index % 4] ?? '',
      })),
  );
  clinic.put(
    'referrals',
    ids.slice(0, 20).flatMap((referrer, index) =>
      Array.from({ length: 1 + (index % 11) }, (_, nth) => ({
        patient: `Q${index}-${nth}`,
        name: nameOf(index + nth + 3),
        firstVisit: `2026-0${1 + (nth % 9)}-1${index % 9}`,
        status: 'counted',
        referrer,
        mayTell: true,
        family: nth === 1,
        evidence: '소개로 옴',
        file: '내원.csv',
        fileRow: 2,
      })),
    ),
  );
  const drafts = ids
    .filter((_, index) => isListed(index))
    .flatMap((patient, index): Row[] => {
      const shared = {
        phone: `010-${patient.slice(-4)}-${patient.slice(-4)}`,
        season: '2026',
        patient,
        name: nameOf(index),
        tier: tierOf(index),
        ground: 'notNeeded',
        approvedBy: '최실장',
      };
      return [
        {
          ...shared,
          id: `2026/${patient}/card/card`,
          template: 'card',
          wording: '연말 감사 카드',
          channel: 'card',
          text: cardText(nameOf(index)),
          status: index === 24 ? 'draft' : 'approved',
        },
        {
          ...shared,
          id: `2026/${patient}/call/call`,
          template: 'call',
          wording: '감사 전화',
          channel: 'call',
          text: script1(nameOf(index)),
          status: 'approved',
        },
      ];
    });
  clinic.put('drafts', drafts);
  const members = ids
    .filter((_, index) => isListed(index))
    .map((patient, index) => `${patient}:${tierOf(index)}`);
  const mark = createHash('sha256').update(members.sort().join('\n')).digest('hex').slice(0, 16);
  for (const role of ['director', 'headDesk']) {
    const id = `2026/list/1/${role}`;
    clinic.put('approvals', [{ id, season: '2026', kind: 'list', role, mark, state: 'valid' }]);
    clinic.type('approvals', id, { decision: 'approved' });
  }
  return clinic;
}

function cardText(name: string): string {
  return `${name}님께\n\n한 해의 끝자락, 고마운 얼굴들을 떠올리며 펜을 듭니다.\n\n오실 때마다 저희를 믿고 맡겨 주신 마음이 그동안 저희에게 큰 힘이 되었습니다.\n소중한 분들께 저희를 먼저 떠올려 주신 것도 더없이 고마운 격려였습니다.\n\n새해에도 즐겁게 드시고 환하게 웃으시도록 저희가 곁에서 살피겠습니다.\n건강하고 평안한 새해 맞으세요.\n\n2026년을 보내며\n하얀들치과 식구 모두 드림`;
}

function script1(name: string): string {
  return `[인사]\n안녕하세요, ${name}님. 하얀들치과 데스크입니다. 지금 잠깐 통화 괜찮으세요?\n(바쁘시면) 네, 편하신 때를 알려 주시면 그때 다시 전화드리겠습니다.\n\n[감사]\n그동안 믿고 찾아 주셔서 고맙다는 말씀을 직접 드리고 싶어 전화드렸습니다.\n\n[안부]\n치료받으신 곳은 편안하세요? 씹으실 때 불편한 데는 없으시고요?\n\n[맺음]\n오실 일이 있으면 언제든 편하게 전화 주세요.\n추운 날씨에 건강 조심하시고, 새해에도 좋은 일 많으시길 바랍니다. 고맙습니다.`;
}

/** Built once. */
let client: Promise<string> | undefined;

/** The client's page as Google serves it, in a dialog of a clinic. */
export async function openPrints(
  browser: Browser,
  clinic: Clinic,
  kind: PrintKind,
  language: Language = 'ko',
): Promise<Page> {
  client ??= build().then(({ files }) => files.get('sidebar.html') ?? '');
  const html = await client;
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
  await page.exposeFunction(
    'callHost',
    (id: string, request: unknown) => clinic.host.callFromClient('call', [id, request]).value,
  );
  await page.addInitScript(GOOGLE);
  await page.route('https://clinic.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('https://clinic.test/');
  const opening = { view: 'prints', language, params: { kind }, dialog: { who: '데스크', pass: '' } };
  await page.evaluate(
    (told) => void (window as unknown as { startSidebar(o: unknown): void }).startSidebar(told),
    opening,
  );
  return page;
}

/** What Google puts into the page: one door to the script, and the window around it. */
const GOOGLE = `
  const runner = (done, failed) => ({
    withSuccessHandler: (handler) => runner(handler, failed),
    withFailureHandler: (handler) => runner(done, handler),
    call: (id, request) => callHost(id, request).then(done, failed),
  });
  window.google = { script: { run: runner(), host: { close() {}, setWidth() {}, setHeight() {} } } };
`;
