import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { PlatformOverlays } from '../../lib/platform/overlays';
import { typeScale } from '../../lib/platform/type-scale';
import { useActive } from '../../lib/hooks';
import { NavBar } from '../nav-bar';
import { OfflineNotice } from '../offline';
import { Toaster } from '../toast';
import './index.scss';

interface PageProps {
  id: string;
  /** Drawn in a browser; WeChat draws the one of the page's config. */
  title?: string;
  /** Tab pages have nothing to go back to. */
  tab?: boolean;
  /** Stays at the bottom while the page scrolls under it. */
  footer?: ReactNode;
  /** A footer that fills its own edges, such as a bar of tabs. */
  bare?: boolean;
  children: ReactNode;
}

export function Page({ id, title, tab = false, footer, bare = false, children }: PageProps): JSX.Element {
  const active = useActive();
  const scale = { '--type-scale': String(typeScale()) } as Record<string, string>;
  return (
    <View id={id} className="g-page" style={scale}>
      {title !== undefined && <NavBar title={title} root={tab} />}
      <View className={footer ? 'g-page__body g-page__body--footed' : 'g-page__body'}>
        <OfflineNotice />
        {children}
      </View>
      {footer && <View className={bare ? 'g-page__footer g-page__footer--bare' : 'g-page__footer'}>{footer}</View>}
      <Toaster active={active} />
      {active && <PlatformOverlays />}
    </View>
  );
}
