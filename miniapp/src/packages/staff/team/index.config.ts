export default definePageConfig({ navigationBarTitleText: '同事与归属' });
