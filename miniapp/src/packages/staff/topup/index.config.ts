export default definePageConfig({ navigationBarTitleText: '到店储值' });
