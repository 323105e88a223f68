import type { ReactNode } from 'react';

export interface ShareButtonProps {
  id: string;
  /** The page the other person opens. */
  path: string;
  children: ReactNode;
}
