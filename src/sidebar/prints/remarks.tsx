import { useSpeaker } from './use-speaker';
import { writtenIn } from './written-in';

/** Why somebody is talked about, or what to look at before a call, in the language in which the sheet says it. */
export function Remarks({ all }: { readonly all: readonly string[] }) {
  const { language } = useSpeaker();
  const words = all.join(' · ');
  return <span lang={writtenIn(words, language)}>{words}</span>;
}
