import type { Text } from '../../core/text';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';

/** That drafts can be made and edited already, and whose signature approving waits for; nothing once the list is signed. */
export function NotFinalNotice({
  waitsFor,
  hasLink = true,
}: {
  /** Who has still to sign; '' = nobody. */
  readonly waitsFor: string;
  /** Left out where a button beside leads to the meeting. */
  readonly hasLink?: boolean;
}) {
  const app = useApp();
  if (waitsFor === '') return null;
  return (
    <Notice kind="info">
      <p>{app.say(NOT_FINAL, { who: waitsFor })}</p>
      {hasLink && <Button kind="link" label={app.say(MEETING)} onPress={() => app.go('meeting')} />}
    </Notice>
  );
}

/** `{who}` has still to sign. */
export const NOT_FINAL: Text = {
  ko: '글은 지금 만들고 고칠 수 있어요. 확인은 명단에 서명이 끝나면 열려요. 남은 서명: {who}',
  zh: '现在就可以制作和修改。名单签字后才能确认。待签字：{who}',
  en: 'You can write and edit now. Approving opens once the list is signed. Still to sign: {who}',
};
const MEETING: Text = { ko: '회의·확정 보기', zh: '查看会议确定', en: 'See the meeting' };
