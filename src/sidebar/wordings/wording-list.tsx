import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language, Text } from '../../core/text';
import { CHANNELS, CLASSES, OCCASIONS, type Occasion, TIERS } from '../../features/message/message';
import type { WordingEntry, WordingsOutcome } from '../../features/message/wording-view';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';
import { Frame } from '../kit/frame';
import { Icon } from '../kit/icon';
import { Loading } from '../kit/loading';
import { ErrorNotice, Notice } from '../kit/notice';
import { inputOf } from './edited-wording';
import { groupWordings, type WordingGroup, type WordingRow } from './group-wordings';
import { ShowLarge } from './show-large';
import { useWordings } from './use-wordings';

/** Every wording by occasion: what it is, whether it is in use, in which languages it is there. */
export function WordingList(params: ViewParams) {
  const app = useApp();
  const { told } = app;
  const { value, error, isLoading, reload } = useWordings();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set((params.open ?? 'season').split(',')));
  const [fault, setFault] = useState<unknown>();
  /** Ticks that are being saved. */
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const list = useRef<HTMLDivElement>(null);
  const hasReturned = useRef(false);
  useEffect(() => void (told && reload()), [told, reload]);
  useEffect(() => {
    if (!value || hasReturned.current) return;
    hasReturned.current = true;
    if (params.top === undefined) return;
    list.current?.closest('main')?.scrollTo(0, Number(params.top));
    list.current?.querySelector<HTMLElement>(`[data-wording="${CSS.escape(params.at ?? '')}"]`)?.focus({
      preventScroll: true,
    });
  }, [value, params.top, params.at]);

  const attempt = async (run: () => Promise<unknown>) => {
    setFault(undefined);
    try {
      await run();
      await reload();
    } catch (refused) {
      setFault(refused);
    }
  };
  const use = async (wording: WordingEntry) => {
    const active = !wording.active;
    setTicked((before) => new Map(before).set(wording.id, active));
    await attempt(() => app.act('message.saveWording', { wordings: [{ ...inputOf(wording), active }] }));
    setTicked((before) => new Map([...before].filter(([id]) => id !== wording.id)));
  };
  const leaveFor = (next: ViewParams) => {
    const top = String(list.current?.closest('main')?.scrollTop ?? 0);
    app.keep({ open: [...open].join(','), top, at: next.wording ?? '' });
    app.go('wordings', next);
  };
  const toggle = (occasion: Occasion) => {
    const next = new Set(open);
    if (!next.delete(occasion)) next.add(occasion);
    setOpen(next);
  };
  const shown = value?.wordings.map((one) => ({ ...one, active: ticked.get(one.id) ?? one.active })) ?? [];
  const groups = groupWordings(shown);
  const inUse = groups.reduce((sum, group) => sum + group.inUse, 0);
  const own = value?.missing.find(({ language }) => language === value.language);
  return (
    <Frame
      title={app.say(TITLE)}
      aside={
        value && (
          <>
            <span class="place-tag">{app.say(IN_USE, { count: inUse })}</span>
            <ShowLarge kind="link" params={{ open: [...open].join(',') }} onFault={setFault} />
          </>
        )
      }
      primary={value && { label: app.say(NEW), onPress: () => leaveFor({ make: 'yes' }) }}
    >
      {isLoading && !value && <Loading />}
      {error !== undefined && <ErrorNotice error={error} onRetry={() => void reload()} />}
      {fault !== undefined && <ErrorNotice error={fault} />}
      <div class="library" ref={list}>
        {own && (
          <Notice kind="info">
            <p>{app.say(MORE, { count: own.count })}</p>
            <Button
              label={app.say(ADD_OWN)}
              onPress={() => attempt(() => app.act('message.addWordings', {}))}
            />
          </Notice>
        )}
        {groups.map((group) => (
          <Group
            key={group.occasion}
            group={group}
            isOpen={open.has(group.occasion)}
            onToggle={() => toggle(group.occasion)}
            onWording={(wording) => leaveFor({ wording })}
            onUse={(wording) => void use(wording)}
          />
        ))}
        {value && <OtherLanguages value={value} attempt={attempt} />}
      </div>
    </Frame>
  );
}

interface GroupProps {
  readonly group: WordingGroup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onWording: (id: string) => void;
  readonly onUse: (wording: WordingEntry) => void;
}

function Group({ group: { occasion, rows, inUse }, isOpen, onToggle, onWording, onUse }: GroupProps) {
  const app = useApp();
  const count =
    inUse > 0 ? app.say(COUNT_USED, { count: rows.length, inUse }) : app.say(COUNT, { count: rows.length });
  return (
    <section>
      <h2>
        <button type="button" class="library-group" aria-expanded={isOpen} onClick={onToggle}>
          <span class="grow">{app.say(OCCASIONS[occasion])}</span>
          <span class="quiet">{count}</span>
          <Icon name="caret" size={16} />
        </button>
      </h2>
      {isOpen && (
        <ul>
          {rows.map((row) => (
            <Row key={row.wording.id} row={row} onWording={onWording} onUse={onUse} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps extends Pick<GroupProps, 'onWording' | 'onUse'> {
  readonly row: WordingRow;
}

function Row({ row: { wording, variants }, onWording, onUse }: RowProps) {
  const app = useApp();
  return (
    <li class="library-row">
      <button
        type="button"
        class="library-main"
        data-wording={wording.id}
        onClick={() => onWording(wording.id)}
      >
        <span class={`means of-${wording.channel}`}>{app.say(CHANNELS[wording.channel])}</span>
        <span class="grow">
          <span class="library-name">{wording.name}</span>
          <span class="quiet">{describe(wording)}</span>
        </span>
        <Icon name="next" size={16} />
      </button>
      {wording.occasion === 'season' && (
        <label class="library-use">
          <input
            type="checkbox"
            checked={wording.active}
            aria-label={app.say(USE, { name: wording.name })}
            onChange={() => onUse(wording)}
          />
          <span aria-hidden="true">{app.say(USED)}</span>
        </label>
      )}
      {variants.length > 0 && (
        <span class="library-variants">
          {variants.map((variant) => (
            <button key={variant.id} type="button" class="choice" onClick={() => onWording(variant.id)}>
              {LANGUAGE_NAMES[variant.language]}
            </button>
          ))}
        </span>
      )}
    </li>
  );

  function describe({ class: kind, tier, isChanged, isDelivered }: WordingEntry): string {
    return [
      app.say(CLASSES[kind]),
      tier === '' ? '' : app.say(ONLY_TIER, { tier: app.say(TIERS[tier]) }),
      isChanged ? app.say(CHANGED) : isDelivered ? '' : app.say(OWN),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }
}

/** The same wordings in other languages, for patients who are written to in theirs. */
function OtherLanguages({
  value: { missing, language: own },
  attempt,
}: {
  readonly value: WordingsOutcome;
  readonly attempt: (run: () => Promise<unknown>) => Promise<void>;
}) {
  const app = useApp();
  const others = missing.filter(({ language }) => language !== own);
  if (others.length === 0) return null;
  return (
    <section class="section">
      <h2>{app.say(OTHERS)}</h2>
      <p class="quiet">{app.say(OTHERS_ABOUT)}</p>
      <div class="buttons">
        {others.map(({ language, count }) => (
          <Button
            key={language}
            label={app.say(ADD_OTHER, { language: LANGUAGE_NAMES[language], count })}
            onPress={() => attempt(() => app.act('message.addWordings', { language }))}
          />
        ))}
      </div>
    </section>
  );
}

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ko: '한국어', zh: '中文', en: 'English' };

const TITLE: Text = { ko: '문구함', zh: '文案库', en: 'Wordings' };
const IN_USE: Text = { ko: '쓰는 글 {count}', zh: '启用{count}', en: '{count} in use' };
const NEW: Text = { ko: '새 글 쓰기', zh: '新建文案', en: 'Write a new one' };
const MORE: Text = {
  ko: '기본 글이 {count}개 더 있어요. 생일, 내원 뒤, 정기 검진, 사과 글까지 골고루 들어 있어요.',
  zh: '还有{count}条默认文案，包括生日、就诊之后、定期复查、致歉等。',
  en: '{count} more wordings are ready: for birthdays, after a visit, recalls, an apology and more.',
};
const ADD_OWN: Text = { ko: '기본 글 넣기', zh: '添加默认文案', en: 'Bring them in' };
const COUNT: Text = { ko: '{count}개', zh: '{count}条', en: '{count}' };
const COUNT_USED: Text = {
  ko: '{count}개 · 쓰는 글 {inUse}',
  zh: '{count}条 · 启用{inUse}',
  en: '{count} · {inUse} in use',
};
const USED: Text = { ko: '쓰기', zh: '启用', en: 'use' };
const USE: Text = { ko: "'{name}' 쓰기", zh: '启用“{name}”', en: 'Use "{name}"' };
const ONLY_TIER: Text = { ko: '{tier}등급만', zh: '仅{tier}级', en: 'tier {tier} only' };
const CHANGED: Text = { ko: '고친 글', zh: '已修改', en: 'changed' };
const OWN: Text = { ko: '우리가 쓴 글', zh: '自己写的', en: 'your own' };
const OTHERS: Text = { ko: '다른 언어로도 쓰기', zh: '使用其他语言', en: 'In other languages too' };
const OTHERS_ABOUT: Text = {
  ko: '환자에 언어가 적혀 있으면 그 언어의 글로 만들어요.',
  zh: '患者资料中填有语言的，会使用该语言的文案。',
  en: 'Patients whose language is known are written to in theirs.',
};
const ADD_OTHER: Text = {
  ko: '{language} 글 {count}개 넣기',
  zh: '添加{language}文案{count}条',
  en: 'Bring in {count} in {language}',
};
