import type { Text } from '../../../core/text';
import type { Check } from './check';
import { matches, near } from './passage';
import { REWARD } from './reward';

const CHILD: Text = { ko: '14세 미만', zh: '未满14岁', en: 'under 14' };

/** Something addressed to a child, or promised to children. */
export const toChild: Check = {
  code: 'M7',
  level: 'hint',
  reason: {
    ko: '14세 미만 어린이에게 직접 보내는 글로 읽혀요. 보호자께 적어 주세요.',
    zh: '读起来是直接写给未满14岁儿童的，请改为写给监护人。',
    en: 'It reads as written to a child under 14. Address the guardian.',
  },
  source: '개인정보 보호법 제22조의2 (14세 미만은 법정대리인의 동의)',
  lacks: [CHILD],
  findKnown: ({ addressee }) => (addressee === 'child' ? [CHILD.ko] : []),
  find: (text) =>
    matches(
      text,
      /(어린이|초등학생|유치원생|꼬마)\s?(여러분|친구(들)?(?=[아야에은이,! ]|$)|환자(들)?에게)|(어린이|초등학생)들?(아|에게|은|이)?\s?(선물|사은품)|小朋友(们)?(?=[，,！!:：]|都|可|能|来|凭|领)|(送|赠)(给)?(小朋友|小学生|儿童)|\b(hey|hi|hello|dear) (kids|children)\b|\bgifts? for (kids|children)\b/gi,
    ),
};

const STAFF: Text = { ko: '직원', zh: '员工', en: 'staff' };
const PROFESSIONAL: Text = { ko: '업체·의뢰', zh: '商家·转诊', en: 'a professional who sends patients' };

/** Something for staff or for those who send patients by profession. */
export const toProfessional: Check = {
  code: 'M8',
  level: 'hint',
  reason: {
    ko: '직원이나 업체·의뢰하신 분께 사례하는 것으로 읽혀요. 이런 분께는 드리지 않아요.',
    zh: '读起来像答谢员工、商家或转诊者。对这些人不作答谢。',
    en: 'It reads as a reward for staff or for somebody who sends patients by profession. They get none.',
  },
  source: '의료법 제27조 제3항 (알선); 부정청탁 및 금품등 수수의 금지에 관한 법률 제8조',
  lacks: [STAFF, PROFESSIONAL],
  findKnown: ({ addressee }) =>
    addressee === 'staff' ? [STAFF.ko] : addressee === 'professional' ? [PROFESSIONAL.ko] : [],
  find: (text) =>
    near(
      text,
      /(보험\s?)?설계사|보험사|부동산\s?(사장|중개)|간병인|미용실\s?(사장|원장)|약사님|(제휴|협력)\s?(업체|병원|약국)|(의뢰|리퍼)(해|하여)?\s?주(신|시는)\s?(분|원장|선생|병원|치과)|직원(분)?(께|에게|들에게)|保险(代理|业务员|顾问)|中介|合作(商家|医院|单位)|转诊(医生|医院)|(给|向)员工|\b(insurance|estate) agents?\b|\bpartner (clinics?|shops?|businesses)\b|\breferring (doctors?|dentists?)\b|\bto our staff\b/gi,
      REWARD,
      20,
    ),
};
