import { useMemo } from 'preact/hooks';
import type { Text } from '../../core/text';
import type { CallLine, DirectorPrint } from '../../features/print/print-view';
import { CallResult, NEVER, sayCallFacts } from './call-paper';
import { ContinuedName } from './continued-name';
import { Facts } from './facts';
import type { PaperBlock } from './paged';
import { PersonalPaper } from './personal-paper';
import { Remarks } from './remarks';
import { type Speaker, useSpeaker } from './use-speaker';

/** 원장님 전화 목록: few people in large letters, to be read between two patients. */
export function DirectorPaper({
  data,
  onPages,
}: {
  readonly data: DirectorPrint;
  readonly onPages: (pages: number) => void;
}) {
  const app = useSpeaker();
  const blocks = useMemo(() => blocksOf(data, app), [data, app]);
  return (
    <PersonalPaper
      kind="for-director"
      title={app.say(TITLE, { clinic: data.clinicName })}
      reminder={app.say(NEVER)}
      today={data.today}
      blocks={blocks}
      onPages={onPages}
    />
  );
}

function blocksOf({ calls, today }: DirectorPrint, app: Speaker): PaperBlock[] {
  return calls.map((call) => ({
    key: call.patient,
    content: <LargeCall call={call} facts={factsOf(call, today, app)} />,
    again: <ContinuedName name={call.name} />,
  }));
}

function factsOf(call: CallLine, today: string, app: Speaker): string[] {
  const thanks = call.total > 0 ? [app.say(BROUGHT, { count: call.total })] : [];
  return [...thanks, ...sayCallFacts(call, today, app)];
}

function LargeCall({ call, facts }: { readonly call: CallLine; readonly facts: readonly string[] }) {
  return (
    <article class="large-call">
      <header>
        <strong class="paper-name">{call.name}</strong>
        {call.tier !== '' && <span class={`tier-box of-${call.tier}`}>{call.tier}</span>}
        <span class="paper-contact">{call.chart}</span>
      </header>
      <p class="paper-phone">{call.phone}</p>
      <p>
        <Facts all={facts} />
      </p>
      {call.warnings.length > 0 && (
        <p class="paper-warning">
          <Remarks all={call.warnings} />
        </p>
      )}
      <CallResult />
    </article>
  );
}

const TITLE: Text = {
  ko: '{clinic} 원장님 감사 전화',
  zh: '{clinic} 院长致谢电话',
  en: "{clinic}: the director's thank-you calls",
};
const BROUGHT: Text = { ko: '{count}명 모심', zh: '介绍了{count}位', en: 'brought {count}' };
