import { CONTINUED } from './print-kind';
import { useSpeaker } from './use-speaker';

/** Over the rest of what somebody's block had no room for. */
export function ContinuedName({ name }: { readonly name: string }) {
  const app = useSpeaker();
  return (
    <p class="paper-again">
      <strong>{name}</strong> · {app.say(CONTINUED)}
    </p>
  );
}
