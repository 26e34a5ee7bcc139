import type { Text } from '../../core/text';
import type { PrintKind } from '../../features/print/privacy';

/** What each paper is called, and what it is for. */
export const PRINT_WORDS: Readonly<Record<PrintKind, { readonly title: Text; readonly about: Text }>> = {
  meeting: {
    title: { ko: '회의 자료', zh: '会议资料', en: 'Meeting paper' },
    about: {
      ko: '후보 한 분씩, 넣기·빼기·보류를 표시하고 서명하는 종이예요. 이름과 번호는 가려져요.',
      zh: '逐位列出候选人，可勾选保留·移除·待定并签字。姓名和号码会遮盖。',
      en: 'One candidate after another with boxes to tick and lines to sign. Names and numbers are masked.',
    },
  },
  cards: {
    title: { ko: '카드 글', zh: '贺卡文字', en: 'Card texts' },
    about: {
      ko: '확인한 카드 글이에요. 보고 옮겨 쓰거나 카드 종이에 바로 인쇄해요.',
      zh: '已确认的贺卡文字。可照着抄写，或直接打印在卡纸上。',
      en: 'The approved card texts, to copy by hand or to print on card paper.',
    },
  },
  labels: {
    title: { ko: '주소 라벨', zh: '地址标签', en: 'Address labels' },
    about: {
      ko: '라벨 용지의 칸에 맞춰 주소와 받는 분을 인쇄해요. 쓰던 용지는 시작할 칸을 고를 수 있어요.',
      zh: '按标签纸的格子打印地址和收件人。用过的纸可选择起始格。',
      en: 'Addresses in the places of a label sheet. On a used sheet, choose where to begin.',
    },
  },
  calls: {
    title: { ko: '전화 목록', zh: '电话清单', en: 'Call sheets' },
    about: {
      ko: '맡은 직원별로 한 묶음씩, 대본과 결과를 적을 칸이 있어요.',
      zh: '按负责员工分组，附电话稿和填写结果的栏位。',
      en: 'One for each member of staff, with the script and room for what came of it.',
    },
  },
  director: {
    title: { ko: '원장님 전화 목록', zh: '院长电话清单', en: "Director's calls" },
    about: {
      ko: 'A등급과 원장님이 맡은 분을 큰 글씨로 뽑아요.',
      zh: '以大字打印A级和院长负责的VIP。',
      en: 'Tier A and those the director looks after, in large print.',
    },
  },
};

/** Said on every paper with people in full. */
export const SHRED: Text = { ko: '사용 후 파쇄', zh: '使用后请粉碎', en: 'Shred after use' };

/** Behind a name or heading whose rest stands on this page. */
export const CONTINUED: Text = { ko: '이어서', zh: '续', en: 'continued' };

/** Who made the paper when, and which side of how many. */
export const PAGE: Text = {
  ko: '{page} / {pages}쪽',
  zh: '第{page}页，共{pages}页',
  en: 'Page {page} of {pages}',
};

/** On the button that prints. */
export const PRINT: Text = {
  ko: '인쇄하기 ({pages}장)',
  zh: '打印（{pages}张）',
  en: 'Print ({pages} {pages|sheet|sheets})',
};
