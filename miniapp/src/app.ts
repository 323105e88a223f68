import type { PropsWithChildren } from 'react';
import { keepLinksQuiet } from './lib/platform/links';
import './app.scss';

keepLinksQuiet();

export default function App({ children }: PropsWithChildren): PropsWithChildren['children'] {
  return children;
}
