import { AppError } from '../../core/app-error';
import type { Text } from '../../core/text';
import { patientTable } from '../intake/table';

/** Said where the row of a referral is not there. */
export function rowGone(patient: string): AppError {
  return new AppError(
    'referral.rowGone',
    {
      ko: '이 소개({patient})의 줄을 "소개 내역" 시트에서 찾지 못했습니다. 아무것도 적지 않았습니다.',
      zh: '在“转介绍记录”表中找不到该条记录（{patient}）。未写入任何内容。',
      en: 'The row of this referral ({patient}) is no longer on the sheet "Referrals". Nothing was written.',
    },
    { patient },
    {
      ko: '"소개 다시 세기"를 누르면 줄을 다시 만듭니다.',
      zh: '点“重新统计转介绍”会重新生成该行。',
      en: 'Counting the referrals again makes it anew.',
    },
  );
}

/** Said where an answer has to name somebody. */
export function needsReferrer(): AppError {
  return new AppError(
    'referral.needsReferrer',
    {
      ko: '누가 소개하셨는지 정해지지 않았습니다. 아무것도 적지 않았습니다.',
      zh: '还没有选定介绍人。未写入任何内容。',
      en: 'Nobody was chosen as the referrer. Nothing was written.',
    },
    {},
    {
      ko: '환자를 골라 주세요. 모르면 "소개자 모름"을 누르시면 됩니다.',
      zh: '请选择一位患者；不清楚时请点“介绍人不详”。',
      en: 'Choose a patient, or "name unknown".',
    },
  );
}

/** Said where somebody would have referred himself. */
export function referredSelf(): AppError {
  return new AppError('referral.self', {
    ko: '본인은 소개자가 될 수 없습니다. 다른 분을 골라 주세요. 아무것도 적지 않았습니다.',
    zh: '本人不能是介绍人，请选择其他患者。未写入任何内容。',
    en: 'Nobody refers himself: choose somebody else. Nothing was written.',
  });
}

/** Said of an id that nobody on record bears. @param sheet where he was looked for */
export function unknownPatient(id: string, sheet: Text = patientTable.name): AppError {
  return new AppError(
    'patient.unknown',
    {
      ko: `번호가 {id}인 환자를 "${sheet.ko}" 시트에서 찾지 못했습니다. 아무것도 적지 않았습니다.`,
      zh: `在“${sheet.zh}”表中找不到编号为{id}的患者。未写入任何内容。`,
      en: `No patient with the id {id} stands in the sheet "${sheet.en}". Nothing was written.`,
    },
    { id },
    {
      ko: '환자를 다시 찾아 골라 주세요.',
      zh: '请重新查找并选择患者。',
      en: 'Please look the patient up again.',
    },
  );
}
