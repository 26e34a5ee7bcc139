import type { Text } from '../../core/text';
import type { CandidateEntry } from '../../features/vip/review-view';
import { VIP_DECISIONS } from '../../features/vip/words';
import { useApp } from '../app';
import { MEETING_KEYS, type MeetingCommand } from './meeting-keys';
import './decision-bar.css';

export interface DecisionBarProps {
  readonly candidate: CandidateEntry;
  /** What having this candidate on the list is called: kept, or added. */
  readonly decisionForIn: 'keep' | 'add';
  readonly canUndo: boolean;
  readonly onCommand: (command: MeetingCommand) => void;
}

/** What can be decided on the candidate, each with its key; what stands is pressed. */
export function DecisionBar({ candidate, decisionForIn, canUndo, onCommand }: DecisionBarProps) {
  const app = useApp();
  const { decision, listedTier, chosenTier } = candidate;
  const decisions = [
    { as: 'in', stands: decision === 'keep' || decision === 'add', text: VIP_DECISIONS[decisionForIn] },
    { as: 'drop', stands: decision === 'drop', text: VIP_DECISIONS.drop },
    { as: 'later', stands: decision === 'later', text: VIP_DECISIONS.later },
  ] as const;
  return (
    <div class="decision-bar">
      <fieldset class="decide" aria-label={app.say(DECISION)}>
        {decisions.map(({ as, stands, text }) => (
          <Key
            key={as}
            kind={as}
            text={app.say(text)}
            shortcut={MEETING_KEYS[as]}
            stands={stands}
            onPress={() => onCommand({ command: 'decide', as })}
          />
        ))}
      </fieldset>
      <fieldset class="decide tiers" aria-label={app.say(TIER)}>
        <span class="tiers-name" aria-hidden="true">
          {app.say(TIER)}
        </span>
        {(['A', 'B'] as const).map((each) => (
          <Key
            key={each}
            kind={`tier-${each.toLowerCase()}`}
            text={each}
            shortcut={MEETING_KEYS[each]}
            shows="text"
            stands={(listedTier || chosenTier) === each}
            onPress={() => onCommand({ command: 'tier', tier: each })}
          />
        ))}
      </fieldset>
      <div class="decide moves">
        <Key
          kind="undo"
          text={app.say(UNDO)}
          shortcut={MEETING_KEYS.undo}
          isDisabled={!canUndo}
          onPress={() => onCommand({ command: 'undo' })}
        />
        <Key
          kind="move"
          text={app.say(BEFORE)}
          shortcut="←"
          shows="key"
          onPress={() => onCommand({ command: 'go', by: -1 })}
        />
        <Key
          kind="move"
          text={app.say(NEXT)}
          shortcut="→"
          shows="key"
          onPress={() => onCommand({ command: 'go', by: 1 })}
        />
      </div>
    </div>
  );
}

function Key({
  kind,
  text,
  shortcut,
  shows = 'both',
  stands,
  isDisabled = false,
  onPress,
}: {
  readonly kind: string;
  readonly text: string;
  readonly shortcut: string;
  /** Where key and word are the same, or room is short, one of them says it. */
  readonly shows?: 'both' | 'key' | 'text';
  readonly stands?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class={`decide-key of-${kind}`}
      aria-pressed={stands}
      aria-disabled={isDisabled ? 'true' : undefined}
      aria-keyshortcuts={ARROWS.get(shortcut) ?? shortcut}
      onClick={() => isDisabled || onPress()}
    >
      {shows !== 'text' && (
        <span class="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
      <span class={shows === 'key' ? 'sr-only' : ''}>{text}</span>
    </button>
  );
}

/** Keys that are drawn, by what assistive technology calls them. */
const ARROWS: ReadonlyMap<string, string> = new Map([
  ['←', 'ArrowLeft'],
  ['→', 'ArrowRight'],
]);
const DECISION: Text = { ko: '결정', zh: '决定', en: 'Decision' };
const TIER: Text = { ko: '등급', zh: '等级', en: 'Tier' };
const UNDO: Text = { ko: '되돌리기', zh: '撤销', en: 'Undo' };
const BEFORE: Text = { ko: '이전', zh: '上一位', en: 'Back' };
const NEXT: Text = { ko: '다음', zh: '下一位', en: 'Next' };
