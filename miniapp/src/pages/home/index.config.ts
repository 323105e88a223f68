export default definePageConfig({ navigationBarTitleText: '归客', enablePullDownRefresh: true });
