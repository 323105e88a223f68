export default defineAppConfig({
  pages: ['pages/home/index', 'pages/membership/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/join', name: 'join', pages: ['landing/index'] },
    { root: 'packages/wallet', name: 'wallet', pages: ['topup/index', 'result/index', 'ledger/index'] },
    { root: 'packages/orders', name: 'orders', pages: ['list/index', 'detail/index'] },
    {
      root: 'packages/profile',
      name: 'profile',
      pages: ['edit/index', 'consents/index', 'messages/index', 'stores/index'],
    },
    {
      root: 'packages/staff',
      name: 'staff',
      pages: [
        'login/index',
        'password/index',
        'today/index',
        'members/index',
        'member/index',
        'cashier/index',
        'orders/index',
        'order/index',
        'topup/index',
      ],
    },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['wallet', 'orders'] },
    'pages/me/index': { network: 'wifi', packages: ['profile'] },
  },
  window: {
    navigationBarBackgroundColor: '#F7F3EE',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '归客',
    backgroundColor: '#F7F3EE',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#6B625A',
    selectedColor: '#B8432A',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'pages/membership/index',
        text: '会员',
        iconPath: 'assets/tab/membership.png',
        selectedIconPath: 'assets/tab/membership-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用来按远近排列门店，不会保存' } },
  // Private APIs wait for the member's agreement; src/lib/platform/overlays.weapp.tsx asks for it.
  __usePrivacyCheck__: true,
});
