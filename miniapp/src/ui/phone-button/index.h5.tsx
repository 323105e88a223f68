import { askPhone } from '../../lib/platform/questions';
import { askSimulator } from '../../lib/platform/simulator';
import { knownUser } from '../../lib/platform/wechat';
import { Button } from '../button';
import type { PhoneButtonProps } from './types';

async function simulatedPhoneCode(): Promise<string | null> {
  const { user, phone: chosen } = await knownUser();
  const asked = chosen === null ? { user } : { user, phone: chosen };
  const { code, phone } = await askSimulator<{ code: string; phone: string }>('/sim/phone-codes', asked);
  return (await askPhone(phone)) ? code : null;
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
