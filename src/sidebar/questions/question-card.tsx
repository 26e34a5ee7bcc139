import type { RefObject } from 'preact';
import type { Text } from '../../core/text';
import type { Question } from '../../features/referral/question';
import { SOURCE_COLUMNS } from '../../features/referral/words';
import { useApp } from '../app';
import { MarkedText } from '../kit/marked-text';
import { sayDay } from '../kit/say-day';
import { ChartNumber } from '../patient/chart-number';
import { FactsLine } from '../patient/facts-line';

/** The new patient in a line, and the memo in full with its mention marked. */
export function QuestionCard({
  question,
  heading,
}: {
  readonly question: Question;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  const app = useApp();
  const { name, chart, age, firstVisit } = question;
  return (
    <section class="question">
      <h2 ref={heading} tabIndex={-1}>
        {app.say(WHO, { name })}
      </h2>
      <p class="facts">
        <ChartNumber chart={chart} name={name} />
        <FactsLine facts={{ age, firstVisit }} />
      </p>
      <figure class="memo">
        <blockquote lang="">
          {question.memo === '' ? (
            <span class="quiet">{app.say(NO_MEMO)}</span>
          ) : (
            <MarkedText text={question.memo} marked={question.mention} strong={question.named} />
          )}
        </blockquote>
        <figcaption>{sayPlace()}</figcaption>
      </figure>
      {question.reason !== '' && <p class="doubt">{question.reason}</p>}
    </section>
  );

  function sayPlace(): string {
    const { said, source } = question;
    const day = said.on === '' ? '' : app.say(VISIT, { day: sayDay(said.on, app.home?.today ?? '') });
    const column = source === '' ? '' : app.say(SOURCE_COLUMNS[source]);
    const row =
      said.file === '' || said.row === null ? said.file : app.say(ROW, { file: said.file, row: said.row });
    return [[day, column].filter(Boolean).join(' '), row].filter(Boolean).join(' · ');
  }
}

const WHO: Text = {
  ko: '{name}님을 소개하신 분은?',
  zh: '谁介绍了{name}？',
  en: 'Who referred {name}?',
};
const NO_MEMO: Text = { ko: '메모가 없어요.', zh: '没有备注。', en: 'There is no memo.' };
const VISIT: Text = { ko: '내원 {day}', zh: '就诊 {day}', en: 'Visit {day}' };
const ROW: Text = { ko: '{file} {row}줄', zh: '{file} 第{row}行', en: '{file}, row {row}' };
