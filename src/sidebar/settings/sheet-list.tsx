import { SHEETS } from 'virtual:sheets';
import { useState } from 'preact/hooks';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { ErrorNotice } from '../kit/notice';

/** Where everything is kept: each sheet can be brought to the front, and missing ones made again. */
export function SheetList() {
  const app = useApp();
  const [fault, setFault] = useState<unknown>();
  const attempt = async (run: () => Promise<unknown>) => {
    setFault(undefined);
    try {
      await run();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <section class="section" aria-labelledby="sheets">
      <h2 id="sheets">{app.say(TITLE)}</h2>
      <p class="quiet">{app.say(ABOUT)}</p>
      <div class="choices">
        {SHEETS.map(({ id, name }) => (
          <Button
            key={id}
            label={name[app.language]}
            onPress={() => attempt(() => app.act('sheet.show', { table: id }))}
          />
        ))}
      </div>
      <p class="quiet prepare">{app.say(PREPARE_ABOUT)}</p>
      <Button
        label={app.say(PREPARE)}
        onPress={() => attempt(() => app.startWork(app.say(PREPARING), 'workbook.prepare'))}
      />
      {fault !== undefined && <ErrorNotice error={fault} />}
    </section>
  );
}

const TITLE = { ko: '시트 열기', zh: '打开工作表', en: 'Open a sheet' };
const ABOUT = {
  ko: '숨겨 둔 시트도 열려요. 한 일은 작업기록에 남아 있어요.',
  zh: '隐藏的表也会打开。所做操作记录在操作记录表中。',
  en: 'Hidden ones open too. What was done stands in the work log.',
};
const PREPARE_ABOUT = {
  ko: '시트나 칸을 지웠다면 다시 만들어요. 있는 것은 그대로 둬요.',
  zh: '如果删除了工作表，可重新创建，已有的保持不变。',
  en: 'Makes sheets again that were deleted; what is there stays.',
};
const PREPARE = { ko: '시트 준비하기', zh: '准备工作表', en: 'Prepare the sheets' };
const PREPARING = { ko: '시트를 준비하는 중', zh: '正在准备工作表', en: 'Preparing the sheets' };
