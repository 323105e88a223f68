import type { ReactNode } from 'react';
import { messageOf } from '@/lib/errors';
import { Declined } from '@/lib/platform';
import { toast } from '@/lib/toast';
import { PhoneButton } from '@/ui/phone-button';

interface ProofButtonProps {
  id: string;
  busy: boolean;
  onCode: (phoneCode: string) => void;
  children: ReactNode;
}

/** For what only the person themselves may do, not whoever holds the unlocked phone. */
export function ProofButton({ id, busy, onCode, children }: ProofButtonProps): JSX.Element {
  return (
    <PhoneButton
      id={id}
      busy={busy}
      allowed
      onBlocked={() => undefined}
      onCode={onCode}
      onRefuse={() => toast('没有验证手机号，什么都没有改变')}
      onTrouble={(error) => {
        if (!(error instanceof Declined)) toast(messageOf(error), 'danger');
      }}
    >
      {children}
    </PhoneButton>
  );
}
