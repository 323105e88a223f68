export default definePageConfig({ navigationBarTitleText: '今日小事', enablePullDownRefresh: true });
