import type { PropsWithChildren } from 'react';
import { sendLatePagesAway } from './lib/platform/late-pages';
import { keepLinksQuiet } from './lib/platform/links';
import './app.scss';

keepLinksQuiet();
sendLatePagesAway();

export default function App({ children }: PropsWithChildren): PropsWithChildren['children'] {
  return children;
}
