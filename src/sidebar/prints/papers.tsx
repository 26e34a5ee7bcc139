import type { Text } from '../../core/text';
import type { PrintOutcome } from '../../features/print/print-view';
import { useApp } from '../app';
import { Calls } from './calls';
import { Cards } from './cards';
import { DirectorPaper } from './director-paper';
import { Labels } from './labels';
import { MeetingPaper } from './meeting-paper';
import { A4 } from './paper-size';
import { OffPaperList, type PapersProps, PrintRoom } from './print-room';

/** The choices of one kind of paper, and the sheets. */
export function Papers(props: PapersProps<PrintOutcome>) {
  const app = useApp();
  const { data, onPages, children } = props;
  switch (data.kind) {
    case 'meeting':
      return (
        <PrintRoom
          onPages={onPages}
          size={A4}
          options={children}
          isEmpty={data.candidates.length === 0}
          empty={app.say(NO_CANDIDATES)}
        >
          <MeetingPaper data={data} onPages={onPages} />
        </PrintRoom>
      );
    case 'cards':
      return <Cards {...props} data={data} />;
    case 'labels':
      return <Labels {...props} data={data} />;
    case 'calls':
      return <Calls {...props} data={data} />;
    case 'director':
      return (
        <PrintRoom
          onPages={onPages}
          size={A4}
          isEmpty={data.calls.length === 0}
          empty={app.say(data.done > 0 ? ALL_CALLED : NO_DIRECTOR_CALLS)}
          options={
            <>
              {children}
              {data.done > 0 && <p class="quiet">{app.say(DONE, { count: data.done })}</p>}
              <OffPaperList off={data.offPaper} />
            </>
          }
        >
          <DirectorPaper data={data} onPages={onPages} />
        </PrintRoom>
      );
  }
}

const NO_CANDIDATES: Text = {
  ko: '아직 후보가 없어요. VIP 명단을 뽑으면 회의 자료를 인쇄할 수 있어요.',
  zh: '还没有候选人。生成VIP名单后即可打印会议资料。',
  en: 'No candidates yet. Draw the VIP list, and the meeting paper can be printed.',
};
const NO_DIRECTOR_CALLS: Text = {
  ko: '원장님이 전화하실 분이 없어요. A등급이거나 원장님이 맡은 분이 여기에 나와요.',
  zh: '没有需要院长致电的人。A级或由院长负责的VIP会显示在此。',
  en: 'Nobody for the director to call. Tier A and those he looks after appear here.',
};
const ALL_CALLED: Text = { ko: '모두 통화했어요.', zh: '已全部通话。', en: 'Everybody has been spoken to.' };
const DONE: Text = {
  ko: '이미 통화한 {count}명은 빠졌어요.',
  zh: '已通话的{count}位未包含在内。',
  en: '{count} already spoken to {count|is|are} left out.',
};
