import type { ReactNode } from 'react';

export interface PhoneButtonProps {
  id: string;
  busy: boolean;
  /** false keeps WeChat's question away until what comes before it is done; a tap then calls `onBlocked`. */
  allowed: boolean;
  onBlocked: () => void;
  onCode: (phoneCode: string) => void;
  onRefuse: () => void;
  onTrouble: (error: unknown) => void;
  children: ReactNode;
}
