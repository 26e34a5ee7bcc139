import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Text } from '../../core/text';
import { useApp } from '../app';
import { CopyButton } from '../kit/copy-button';
import { Icon } from '../kit/icon';
import './shield.css';

/** What nobody outside may hear: who came, who sent whom. Folded away, with the answer that tells nothing at hand. */
export function Shield({ children }: { readonly children: ComponentChildren }) {
  const app = useApp();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const reply = app.say(REPLY);
  return (
    <section class="shield">
      <h2>{app.say(TITLE)}</h2>
      <p class="quiet">{app.say(ASKED)}</p>
      <div class="reply">
        <q>{reply}</q>
        <CopyButton text={reply} what={app.say(ANSWER)} />
      </div>
      <button
        type="button"
        class="fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{app.say(isOpen ? CLOSE : OPEN)}</span>
        <Icon name="caret" size={16} />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}

const TITLE: Text = { ko: '밖으로 말하지 않기', zh: '请勿对外透露', en: 'Not to be told outside' };
const ASKED: Text = {
  ko: '누가 왔는지, 누가 소개했는지 물으시면 이렇게 답하세요.',
  zh: '有人问谁来过、谁介绍的，请这样回答。',
  en: 'Asked who came or who sent whom, say:',
};
const REPLY: Text = {
  ko: '개인정보라 말씀드리기 어려워요. 마음 써 주셔서 감사해요.',
  zh: '这属于个人信息，不方便告知。谢谢您的关心。',
  en: 'I am afraid that is private. Thank you for thinking of them.',
};
const ANSWER: Text = { ko: '답변', zh: '答复', en: 'the answer' };
const OPEN: Text = { ko: '직원만 보기', zh: '仅员工查看', en: 'For staff only: show' };
const CLOSE: Text = { ko: '다시 가리기', zh: '重新隐藏', en: 'Hide again' };
