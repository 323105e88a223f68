export default definePageConfig({ navigationBarTitleText: '转赠储值' });
