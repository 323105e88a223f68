import Taro from '@tarojs/taro';
import type { PayParams, SubscribeResult } from '../api-types';
import { playChime } from './chime';
import type { CalendarNote, Place, Platform, PayOutcome } from './types';

function failureText(error: unknown): string {
  return typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
}

function subscribeAnswer(answer: unknown): SubscribeResult['result'] {
  return answer === 'accept' || answer === 'ban' || answer === 'filter' ? answer : 'reject';
}

/** Taro makes no promise of this one, so its callbacks are used: an early "ok" here would be a lie about money. */
function payByWeChat(params: PayParams): Promise<PayOutcome> {
  return new Promise((resolve) => {
    void Taro.requestPayment({
      ...params,
      success: () => resolve('ok'),
      fail: (error) => resolve(failureText(error).includes('cancel') ? 'cancel' : 'unknown'),
    });
  });
}

async function keepInCalendar({ title, start, end, place, description }: CalendarNote): Promise<boolean> {
  const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1000);
  try {
    await Taro.addPhoneCalendar({
      ...{ title, location: place, description },
      startTime: seconds(start),
      endTime: String(seconds(end)),
      alarmOffset: 7_200,
    });
    return true;
  } catch {
    return false;
  }
}

export const platform: Platform = {
  kind: 'weapp',
  canScan: true,
  knowsUser: () => true,
  async loginCode() {
    const { code } = await Taro.login();
    return code;
  },
  pay: payByWeChat,
  async scan() {
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] });
      return result;
    } catch {
      return null;
    }
  },
  async subscribe(templateIds) {
    try {
      const answer = new Map(
        Object.entries(await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] })),
      );
      return templateIds.map((templateId) => ({ templateId, result: subscribeAnswer(answer.get(templateId)) }));
    } catch {
      return [];
    }
  },
  brightScreen(on) {
    // -1 hands brightness back to the system. An old phone may refuse either; the code is still readable.
    Taro.setScreenBrightness({ value: on ? 1 : -1 }).catch(() => undefined);
    Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => undefined);
  },
  buzz() {
    Taro.vibrateShort({ type: 'medium' }).catch(() => undefined);
  },
  chime(mood) {
    // Old base libraries have no synthesiser; the vibration says it too.
    const audio = Taro.createWebAudioContext?.();
    if (audio) playChime(audio as unknown as AudioContext, mood);
  },
  call(phone) {
    Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
  },
  addToCalendar: keepInCalendar,
  async whereAmI(): Promise<Place | null> {
    try {
      const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' });
      return { latitude, longitude };
    } catch {
      return null;
    }
  },
  forgetUser: () => undefined,
};
