import type { FakeApi } from '../../support/fake-api';

/** What the person holding the phone does when WeChat asks something. */
export interface Person {
  user: string;
  phone: string;
  pays: boolean;
}

export interface Navigation {
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  navigateBack(): void;
}

export interface WxStub {
  wx: Record<string, unknown>;
  storage: Map<string, string>;
  /** Names of the APIs that were called, in order. */
  calls: string[];
}

interface Callbacks<T = unknown> {
  success?: (result: T) => void;
  fail?: (error: { errMsg: string }) => void;
  complete?: (result: unknown) => void;
}

interface RequestOptions extends Callbacks {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: string;
}

function succeed(options: Callbacks | undefined, result: unknown = {}): void {
  queueMicrotask(() => {
    options?.success?.(result);
    options?.complete?.(result);
  });
}

function fail(options: Callbacks | undefined, errMsg: string): void {
  queueMicrotask(() => {
    options?.fail?.({ errMsg });
    options?.complete?.({ errMsg });
  });
}

function request(api: FakeApi, options: RequestOptions): { abort: () => void } {
  const url = new URL(options.url);
  const headers = Object.entries(options.header ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const reply = api.handle({
    method: options.method ?? 'GET',
    path: url.pathname.replace(/^\/api/, ''),
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: options.data === undefined ? {} : (JSON.parse(options.data) as Record<string, unknown>),
  });
  succeed(options, { statusCode: reply.status, data: reply.body, header: {}, errMsg: 'request:ok' });
  return { abort: () => undefined };
}

function pay(api: FakeApi, person: Person, options: Callbacks & { package: string }): void {
  if (!person.pays) {
    fail(options, 'requestPayment:fail cancel');
    return;
  }
  const id = Number(options.package.replace('prepay_id=', ''));
  const topup = api.world.topups.get(id);
  if (topup) topup.paidAtCashier = true;
  if (api.world.orderIntents.has(id)) api.world.orderIntents.set(id, 1);
  succeed(options, { errMsg: 'requestPayment:ok' });
}

const SYSTEM = {
  SDKVersion: '3.6.0',
  platform: 'ios',
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
  fontSizeSetting: 17,
  language: 'zh_CN',
};

/** Taro wraps only what the stub itself has, so every API the app uses is written down here. */
export function makeWx(api: FakeApi, person: Person, navigation: Navigation): WxStub {
  const storage = new Map<string, string>();
  const calls: string[] = [];
  const logged =
    <A extends unknown[], R>(name: string, work: (...values: A) => R) =>
    (...values: A): R => {
      calls.push(name);
      return work(...values);
    };
  const navigate = (name: keyof Navigation) =>
    logged(name, (options: Callbacks & { url?: string }) => {
      navigation[name](options.url ?? '');
      succeed(options);
    });
  const wx: Record<string, unknown> = {
    request: logged('request', (options: RequestOptions) => request(api, options)),
    login: logged('login', (options: Callbacks) => {
      const code = `login-${api.world.nextId()}`;
      api.world.loginCodes.set(code, person.user);
      succeed(options, { code });
    }),
    getStorageSync: (name: string) => storage.get(name) ?? '',
    setStorageSync: (name: string, value: string) => void storage.set(name, value),
    removeStorageSync: (name: string) => void storage.delete(name),
    requestPayment: logged('requestPayment', (options: Callbacks & { package: string }) => pay(api, person, options)),
    requestSubscribeMessage: logged('requestSubscribeMessage', (options: Callbacks & { tmplIds: string[] }) =>
      succeed(options, Object.fromEntries(options.tmplIds.map((id) => [id, 'accept']))),
    ),
    getSystemInfoSync: () => SYSTEM,
    getWindowInfo: () => SYSTEM,
    getDeviceInfo: () => SYSTEM,
    getAppBaseInfo: () => SYSTEM,
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    canIUse: () => true,
    nextTick: (work: () => void) => setTimeout(work, 0),
    getNetworkType: (options: Callbacks) => succeed(options, { networkType: 'wifi' }),
    onNetworkStatusChange: () => undefined,
    onNeedPrivacyAuthorization: () => undefined,
    createWebAudioContext: () => null,
    createSelectorQuery: () => ({ select: () => ({}), exec: () => undefined }),
    navigateTo: navigate('navigateTo'),
    redirectTo: navigate('redirectTo'),
    switchTab: navigate('switchTab'),
    navigateBack: navigate('navigateBack'),
  };
  for (const name of [
    'setScreenBrightness',
    'setKeepScreenOn',
    'vibrateShort',
    'makePhoneCall',
    'stopPullDownRefresh',
  ]) {
    wx[name] = logged(name, (options: Callbacks) => succeed(options));
  }
  return { wx, storage, calls };
}
