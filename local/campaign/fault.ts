import { AppError } from '../../src/core/app-error';
import type { Text, TextValues } from '../../src/core/text';

/** Why the command cannot do what was asked for. */
export type CampaignFault = keyof typeof FAULTS;

const FAULTS = {
  noSuchFile: {
    ko: '{path}: 그런 파일이 없습니다. 이름과 폴더를 확인해 주세요.',
    zh: '{path}：没有这个文件。请确认文件名和文件夹。',
    en: '{path}: there is no such file. Check its name and folder.',
  },
  notAFile: {
    ko: '{path}: 파일이 아닙니다. 내보낸 파일의 이름까지 적어 주세요.',
    zh: '{path}：不是文件。请写到导出文件的文件名为止。',
    en: '{path} is not a file. Name the export itself.',
  },
  unreadable: {
    ko: '{path}: 파일을 열 수 없습니다({reason}). 열 권한이 있는지 확인해 주세요.',
    zh: '{path}：无法打开文件（{reason}）。请确认是否有读取权限。',
    en: '{path}: the file cannot be opened ({reason}). Check that you may read it.',
  },
  inFile: { ko: '{file}: {fault}', zh: '{file}：{fault}', en: '{file}: {fault}' },
  unknownOption: {
    ko: '{option}(이)라는 옵션은 없습니다. 쓸 수 있는 옵션은 --help로 볼 수 있습니다.',
    zh: '没有选项{option}。可用的选项见 --help。',
    en: 'There is no option {option}. See --help for those there are.',
  },
  noValue: {
    ko: '{option} 뒤에 값이 없습니다. 쓰는 방법은 --help로 볼 수 있습니다.',
    zh: '{option} 后面缺少值。用法见 --help。',
    en: '{option} needs a value. See --help for its use.',
  },
  badLanguage: {
    ko: '--lang에 "{value}"(이)라고 적혀 있습니다. ko, zh, en 가운데 하나를 적어 주세요.',
    zh: '--lang 写的是“{value}”。请写 ko、zh、en 之一。',
    en: '--lang is "{value}"; it must be ko, zh or en.',
  },
  badDate: {
    ko: '--as-of에 "{value}"(이)라고 적혀 있습니다. 2000년부터 2099년까지의 있는 날짜를 2026-12-01처럼 적어 주세요.',
    zh: '--as-of 写的是“{value}”。请写2000年至2099年之间实际存在的日期，例：2026-12-01。',
    en: '--as-of is "{value}"; it must be a date that exists, from 2000 to 2099, such as 2026-12-01.',
  },
  badOptOut: {
    ko: '--opt-out에 "{value}"(이)라고 적혀 있습니다. 무료수신거부 번호를 080-123-4567처럼 적어 주세요.',
    zh: '--opt-out 写的是“{value}”。请写免费拒收号码，例：080-123-4567。',
    en: '--opt-out is "{value}"; it must be a phone number such as 080-123-4567.',
  },
  samePath: {
    ko: '{option}에 적은 {path}(은)는 다른 곳에도 쓰였습니다. 다른 이름을 적어 주세요. 원래 파일을 덮어쓰지 않았습니다.',
    zh: '{option} 所写的 {path} 已用于其他用途。请换一个名字。原文件未被覆盖。',
    en: '{option} names {path}, which is used for something else too. Name another file; nothing was overwritten.',
  },
  noFolder: {
    ko: '{option}에 적은 폴더가 없습니다: {path}. 폴더를 먼저 만들거나 다른 곳을 적어 주세요.',
    zh: '{option} 所写的文件夹不存在：{path}。请先建立文件夹或另写位置。',
    en: 'The folder that {option} names does not exist: {path}. Make it first, or name another place.',
  },
  isFolder: {
    ko: '{option}에 적은 {path}(은)는 폴더입니다. 파일 이름까지 적어 주세요.',
    zh: '{option} 所写的 {path} 是文件夹。请写到文件名为止。',
    en: '{option} names {path}, which is a folder. Name a file.',
  },
  notWritable: {
    ko: '{path}에 저장할 수 없습니다({reason}). 저장할 권한과 남은 공간을 확인하거나 다른 곳을 적어 주세요.',
    zh: '无法保存到 {path}（{reason}）。请确认写入权限和剩余空间，或另写位置。',
    en: '{path} cannot be written ({reason}). Check your rights and the space left, or name another place.',
  },
  stateDamaged: {
    ko: '{path}: 저장 파일이 깨져 있습니다. 이전 사본을 되돌리거나, --state에 다른 이름을 적어 새로 시작해 주세요.',
    zh: '{path}：存档已损坏。请恢复以前的副本，或在 --state 写另一个名字重新开始。',
    en: '{path} is damaged. Restore an earlier copy, or name another --state file to start anew.',
  },
  stateForeign: {
    ko: '{path}: 이 명령이 저장한 파일이 아닙니다. --state에 다른 이름을 적어 주세요.',
    zh: '{path}：不是本命令保存的文件。请在 --state 写另一个名字。',
    en: '{path} was not saved by this command. Name another --state file.',
  },
  refused: { ko: '{message}', zh: '{message}', en: '{message}' },
  unexpected: {
    ko: '프로그램 오류입니다. 아무것도 저장하지 않았습니다: {message}',
    zh: '程序错误，未保存任何内容：{message}',
    en: 'This is a fault of the program; nothing was saved: {message}',
  },
} satisfies Record<string, Text>;

/** The fault as an error whose text is found in the reader's language. */
export function campaignFault(fault: CampaignFault, values: TextValues = {}): AppError {
  return new AppError(`campaign.${fault}`, FAULTS[fault], values);
}

/** What the system says of a file that cannot be read or written: `EACCES`, `ENOSPC` … */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
