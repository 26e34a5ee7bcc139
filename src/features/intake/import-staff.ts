import { parseDateText } from '../../core/date-text';
import { normaliseName } from '../../core/person-name';
import { normalisePhone } from '../../core/phone';
import type { Text } from '../../core/text';
import type { ColumnId } from '../../file/headers';
import { ROLES, type Role } from '../clinic/role';
import type { StaffMember } from '../clinic/staff';
import type { RowFault } from './check-row';
import type { InputRow } from './import-visits';

/** What a staff list changes. */
export interface ImportedStaff {
  /** People to write; those who stand in the sheet already are staff's own and not among them. */
  readonly added: readonly Pick<StaffMember, 'id' | 'name' | 'role' | 'email' | 'phone' | 'from' | 'until'>[];
  readonly unchanged: number;
  /** The number that the next person to be added would bear. */
  readonly nextNumber: number;
  readonly faults: readonly RowFault[];
}

/** The words of a role as lists write them, spaces and brackets left out. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  director:
    '원장 대표원장 원장님 부원장 봉직의 페이닥터 의사 치과의사 院长 主任医师 医生 医师 director doctor dentist owner drs dr',
  manager:
    '총괄매니저 매니저 총괄 총괄실장 원무과장 경영실장 运营经理 经理 店长 运营主管 manager officemanager practicemanager generalmanager',
  headDesk:
    '데스크실장 데스크팀장 접수실장 수납실장 코디실장 리셉션실장 前台主管 前台经理 前台组长 headofdesk deskhead headdesk frontdeskmanager headreceptionist',
  desk: '데스크 데스크직원 데스크팀 접수 수납 접수수납 코디네이터 코디 리셉션 안내 前台 接待 前台接待 导医 desk frontdesk receptionist reception coordinator',
  consultant:
    '상담실장 상담 상담사 상담매니저 상담코디네이터 상담팀장 咨询师 咨询 咨询主管 consultant counsellor counselor treatmentcoordinator',
  hygienist:
    '치위생사 치과위생사 위생사 치위생사선생님 치위생팀장 치위생사팀 洁牙师 洁牙护士 护士 口腔护士 hygienist dentalhygienist',
};

/** Everything a role word can be is listed to whom writes another. */
const EXPECTED_ROLE: Text = {
  ko: `직책 (${Object.values(ROLES)
    .map(({ ko }) => ko)
    .join(', ')})`,
  zh: `职务（${Object.values(ROLES)
    .map(({ zh }) => zh)
    .join('、')}）`,
  en: `a role (${Object.values(ROLES)
    .map(({ en }) => en)
    .join(', ')})`,
};
const EXPECTED_NAME: Text = { ko: '직원 이름', zh: '员工姓名', en: "the person's name" };

/**
 * Reads a role in Korean, Chinese or English, marks and spaces left out: `데스크 실장`, `원장 (대표원장)`.
 * @returns undefined for a word that means none of them, such as 실장 alone
 */
export function readRole(text: string): Role | undefined {
  const plain = text.normalize('NFKC').toLowerCase();
  const key = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '').replace(/님$/, '');
  const wanted = [key(plain), key(plain.replace(/[([].*$/, ''))];
  for (const word of wanted) {
    const found = (Object.keys(ROLE_WORDS) as Role[]).find((role) =>
      ROLE_WORDS[role].split(' ').includes(word),
    );
    if (found) return found;
  }
  return undefined;
}

/**
 * Turns a staff list into rows of the sheet 직원. Somebody whose name stands there already is left as staff keep him;
 * the same person with a second role in the list gets a row for each.
 */
export function importStaff(
  known: readonly StaffMember[],
  header: readonly string[],
  mapping: readonly (ColumnId | null)[],
  rows: readonly InputRow[],
): ImportedStaff {
  const at = (id: ColumnId) => mapping.indexOf(id);
  const columns = {
    name: at('name'),
    role: at('role'),
    email: at('email'),
    phone: at('phone'),
    joined: at('joined'),
    left: at('left'),
  };
  const settled = new Set(known.map(({ name }) => normaliseName(name)));
  const seen = new Set<string>();
  const added: ImportedStaff['added'][number][] = [];
  const faults: RowFault[] = [];
  let last = Math.max(0, ...known.map(({ id }) => Number(/^S(\d{1,6})$/.exec(id)?.[1] ?? 0)));
  let unchanged = 0;
  for (const { rowNumber, cells } of rows) {
    const cell = (index: number) => (index < 0 ? '' : (cells[index] ?? '').trim());
    const fault = (index: number, expected: Text) => {
      faults.push({ rowNumber, column: header[index] ?? '', value: cell(index).slice(0, 80), expected });
    };
    const name = normaliseName(cell(columns.name));
    if (!/\p{L}/u.test(name)) {
      fault(columns.name, EXPECTED_NAME);
      continue;
    }
    const role = readRole(cell(columns.role));
    if (!role) {
      fault(columns.role, EXPECTED_ROLE);
      continue;
    }
    const email = cell(columns.email);
    const identity = `${name}|${role}|${email}`;
    if (settled.has(name) || seen.has(identity)) {
      unchanged++;
      continue;
    }
    seen.add(identity);
    last++;
    added.push({
      id: `S${String(last).padStart(3, '0')}`,
      name,
      role,
      email,
      phone: normalisePhone(cell(columns.phone)),
      from: parseDateText(cell(columns.joined)),
      until: parseDateText(cell(columns.left)),
    });
  }
  return { added, unchanged, nextNumber: last + 1, faults };
}
