import type { ExpectedVip } from '../../features/home/home';
import { useApp } from '../app';
import { Icon } from '../kit/icon';

/** Who of the VIPs comes today; a row opens the patient. */
export function VipsToday({ vips }: { readonly vips: readonly ExpectedVip[] }) {
  const app = useApp();
  return (
    <section class="section" aria-labelledby="vips-today">
      <div class="section-head">
        <h2 id="vips-today">{app.say(TITLE)}</h2>
        {vips.length > 0 && <span class="count">{app.say(COUNT, { count: vips.length })}</span>}
      </div>
      {vips.length === 0 ? (
        <p class="quiet">{app.say(NONE)}</p>
      ) : (
        <ul>
          {vips.map(({ patient, name, chart, tier, time }) => (
            <li key={patient}>
              <button type="button" class="row-button flush" onClick={() => app.go('patient', { patient })}>
                {time !== '' && <span class="time">{time}</span>}
                <span class="grow">
                  {name} {chart !== '' && <span class="quiet">{app.say(CHART, { chart })}</span>}
                </span>
                <span class={`badge ${tier.toLowerCase()}`}>{tier}</span>
                <Icon name="next" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const TITLE = { ko: '오늘 오시는 VIP', zh: '今日到诊VIP', en: 'VIPs coming today' };
const COUNT = { ko: '{count}명', zh: '{count}人', en: '{count}' };
const CHART = { ko: '차트 {chart}', zh: '病历 {chart}', en: 'chart {chart}' };
const NONE = {
  ko: '오늘 예약된 VIP는 없어요.',
  zh: '今天没有预约的VIP。',
  en: 'No VIP has an appointment today.',
};
