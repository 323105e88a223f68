import { askPhone } from '../../lib/platform/questions';
import { askSimulator } from '../../lib/platform/simulator';
import { knownUser } from '../../lib/platform/wechat';
import { Button } from '../button';
import type { PhoneButtonProps } from './types';

async function simulatedPhoneCode(): Promise<string | null> {
  const user = await knownUser();
  if (!(await askPhone(user))) return null;
  const { code } = await askSimulator<{ code: string }>('/sim/phone-codes', user);
  return code;
}

export function PhoneButton(props: PhoneButtonProps): JSX.Element {
  const { id, busy, allowed, onBlocked, onCode, onRefuse, onTrouble, children } = props;
  const ask = (): void => {
    if (!allowed) {
      onBlocked();
      return;
    }
    simulatedPhoneCode()
      .then((code) => (code === null ? onRefuse() : onCode(code)))
      .catch(onTrouble);
  };
  return (
    <Button id={id} busy={busy} onClick={ask}>
      {children}
    </Button>
  );
}
