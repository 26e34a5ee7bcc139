import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ErrorNotice, Notice } from '../kit/notice';
import { clearSample } from '../start/clear-sample';

/** Says that all of this is made up, and clears it away when asked twice. */
export function SampleBanner() {
  const app = useApp();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const question = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  const clear = async () => {
    setFault(undefined);
    setAsking(false);
    try {
      await clearSample(app, app.say(CLEARING));
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <>
      <Notice kind="info">
        {isAsking ? (
          <>
            <p ref={question} tabIndex={-1}>
              {app.say(SURE)}
            </p>
            <div class="buttons">
              <Button kind="danger" label={app.say(CLEAR_ALL)} onPress={clear} />
              <Button label={app.say(KEEP)} onPress={() => setAsking(false)} />
            </div>
          </>
        ) : (
          <div class="banner-line">
            <p>{app.say(SAMPLE)}</p>
            <Button kind="link" label={app.say(CLEAR)} onPress={() => setAsking(true)} />
          </div>
        )}
      </Notice>
      {fault !== undefined && <ErrorNotice error={fault} onRetry={() => void clear()} />}
    </>
  );
}

const SAMPLE = {
  ko: '지어낸 연습용 자료예요. 마음껏 눌러 보세요.',
  zh: '这是虚构的示例资料，可以随意试用。',
  en: 'Made-up practice records: try anything.',
};
const CLEAR = { ko: '지우기', zh: '清除', en: 'Clear' };
const SURE = {
  ko: '연습용 환자와 소개, 명단, 문자, 일정을 모두 지울까요? 직접 적은 설정은 그대로 있어요.',
  zh: '要清除全部示例患者、转介绍、名单、短信和日程吗？您填写的设置会保留。',
  en: 'Clear all made-up patients, referrals, lists, texts and tasks? Settings of your own stay.',
};
const CLEAR_ALL = { ko: '모두 지우기', zh: '全部清除', en: 'Clear all' };
const KEEP = { ko: '그대로 두기', zh: '保留', en: 'Keep them' };
const CLEARING = {
  ko: '연습용 자료를 지우는 중',
  zh: '正在清除示例资料',
  en: 'Clearing the practice records',
};
