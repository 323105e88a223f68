import Taro from '@tarojs/taro';

/**
 * In a browser each page is fetched when it is first asked for, and the framework shows whichever has just arrived: one
 * that was asked for earlier and took longer would cover what was asked for last, above a tab bar that names another.
 * The address always names the last, so a page that comes too late gives way to it.
 */
export function sendLatePagesAway(): void {
  Taro.eventCenter.on('__afterTaroRouterChange', ({ toLocation }: { toLocation: { path: string } }) => {
    const asked = window.location.hash.slice(1);
    const [path = ''] = asked.split('?');
    if (path === '' || path === toLocation.path) return;
    // The tabs, and only they, live in `pages`.
    const going = path.startsWith('/pages/') ? Taro.switchTab({ url: path }) : Taro.redirectTo({ url: asked });
    // Whoever goes on meanwhile is shown what they asked for instead.
    going.catch(() => undefined);
  });
}
