import type { ReactNode } from 'react';

export interface ShareButtonProps {
  id: string;
  /** The page the friend opens. */
  path: string;
  children: ReactNode;
}
