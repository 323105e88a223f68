export default definePageConfig({ navigationBarTitleText: '储值账户' });
