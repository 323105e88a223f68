export default definePageConfig({ navigationBarTitleText: '领取储值' });
