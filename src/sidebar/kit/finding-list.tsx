import { LEVELS, type Level } from '../../features/message/checks/check';
import type { Finding } from '../../features/message/draft-view';
import { useApp } from '../app';
import './finding-list.css';

/** What of a finding is shown. */
export type ShownFinding = Pick<Finding, 'level' | 'reason' | 'words'>;

const GRAVEST_FIRST: readonly Level[] = ['block', 'director', 'hint'];

/** What checks found, in three colours with plain words: what must change, what the director decides, what is good to know. */
export function FindingList({ findings }: { readonly findings: readonly ShownFinding[] }) {
  const app = useApp();
  return (
    <>
      {GRAVEST_FIRST.map((level) => {
        const found = findings.filter((finding) => finding.level === level);
        if (found.length === 0) return null;
        return (
          <section key={level} class={`findings of-${level}`}>
            <h3>{app.say(LEVELS[level])}</h3>
            <ul>
              {found.map(({ reason, words }) => (
                <li key={reason + words.join()}>
                  <span>{reason}</span>
                  {words.length > 0 && (
                    <span class="found-words">
                      {words.map((word) => (
                        <q key={word}>{word}</q>
                      ))}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
