export default definePageConfig({ navigationBarTitleText: '到店取货' });
