import { Icon, type IconName } from './icon';

/** A small button that shows a sign; its name is read aloud and shown when pointed at. */
export function IconButton({
  icon,
  label,
  onPress,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}
