import type { HomeState } from '../../features/home/home';
import { shortDate } from '../../features/home/steps';
import { useApp } from '../app';
import { Button } from '../kit/button';
import { isStale } from './home-fact';

/** Up to which day the records go; in amber where they are to be brought up to date. */
export function DataAge({ home }: { readonly home: HomeState }) {
  const app = useApp();
  const { until, ageDays } = home.data;
  const stale = isStale(home);
  return (
    <div class={`data-age ${stale ? 'stale' : ''}`}>
      <span>
        {until === '' || ageDays === null
          ? app.say(home.data.patients > 0 ? NO_DATE : NONE)
          : app.say(ageDays === 0 ? TODAY : ageDays === 1 ? YESTERDAY : AGE, {
              day: shortDate(until),
              days: ageDays,
            })}
      </span>
      {stale && <Button kind="link" label={app.say(RENEW)} onPress={() => app.go('import')} />}
    </div>
  );
}

const AGE = {
  ko: '자료 {day}까지, {days}일 전',
  zh: '资料截至{day}，{days}天前',
  en: 'Records up to {day}, {days} days ago',
};
const YESTERDAY = {
  ko: '자료 {day}까지, 어제',
  zh: '资料截至{day}，昨天',
  en: 'Records up to {day}, yesterday',
};
const TODAY = { ko: '자료 {day}까지, 오늘', zh: '资料截至{day}，今天', en: 'Records up to {day}, today' };
const NO_DATE = {
  ko: '내원일이 적힌 자료가 아직 없어요',
  zh: '还没有就诊日期资料',
  en: 'No records with visits yet',
};
const NONE = { ko: '아직 자료가 없어요', zh: '还没有资料', en: 'No records yet' };
const RENEW = { ko: '새로 가져오기', zh: '重新导入', en: 'Bring in new' };
