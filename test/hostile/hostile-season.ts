import type { ScriptFile } from '../../host/host';
import { person, visit } from '../features/desk';
import { openSeason } from '../features/message/season-clinic';
import type { Clinic } from './hostile-clinic';

/** By which the made-up people of {@link openHostileSeason} are known wherever they should not turn up. */
export const SECRET_PHONE = '010-7531-';

/** A clinic in its season whose patients bear these names, with what people write about them; everybody on it is a VIP. */
export function openHostileSeason(script: readonly ScriptFile[], names: readonly string[]): Clinic {
  const patients = names.map((name, index) =>
    person(idAt(index), name, '2020-03-02', {
      lastVisit: '2026-11-01',
      consent: 'yes',
      phone: `${SECRET_PHONE}${String(1000 + index)}`,
      email: `p${index}@clinic.example`,
      address: name.slice(0, 200),
    }),
  );
  const clinic = openSeason(script, patients, { user: 'desk@clinic.example' });
  clinic.put(
    'candidates',
    patients.map(({ id, name = '', phone = '' }) => ({ id: `2026/${id}`, name, phone, warnings: name })),
  );
  clinic.put(
    'staff',
    names
      .slice(0, 20)
      .map((name, index) => ({ id: `S${100 + index}`, name: name.slice(0, 50), role: 'desk' })),
  );
  // Somebody new whom each is said to have sent, by name; they bear such names themselves.
  const friends = names
    .slice(0, 60)
    .map((_, index) =>
      person(`Q${String(index).padStart(5, '0')}`, names[names.length - 1 - index] ?? '', '2026-06-01'),
    );
  clinic.put('patients', friends);
  clinic.put(
    'visits',
    friends.map(({ id }, index) =>
      visit(String(id), '2026-06-01', `${index % 3 === 0 ? '김영희' : names[index]} 소개로 옴`, {
        referrer: index % 3 === 1 ? (names[index] ?? '') : '',
      }),
    ),
  );
  return clinic;
}

export function idAt(index: number): string {
  return `P${String(index + 1).padStart(6, '0')}`;
}
