export default definePageConfig({ navigationBarTitleText: '顾客资料' });
