export default definePageConfig({ navigationBarTitleText: '储值结果' });
