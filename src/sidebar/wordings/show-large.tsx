import type { Text } from '../../core/text';
import { useApp, type ViewParams } from '../app';
import { Button } from '../kit/button';

/** Opens 문구함, or one wording of it, where there is room to write; nothing where it stands there already. */
export function ShowLarge({
  params,
  kind,
  onFault,
}: {
  readonly params: ViewParams;
  readonly kind?: 'link';
  readonly onFault: (fault: unknown) => void;
}) {
  const app = useApp();
  if (app.isLarge) return null;
  const open = async () => {
    onFault(undefined);
    try {
      await app.openDialog('wordings', app.say(TITLE), params);
    } catch (fault) {
      onFault(fault);
    }
  };
  return <Button {...(kind ? { kind } : {})} label={app.say(LARGE)} onPress={open} />;
}

const TITLE: Text = { ko: '문구함', zh: '文案库', en: 'Wordings' };
const LARGE: Text = { ko: '크게 보기', zh: '放大显示', en: 'Show large' };
