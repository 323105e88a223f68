import Taro from '@tarojs/taro';
import type { SubscribeResult } from '../api-types';
import { playChime } from './chime';
import type { Place, Platform, PayOutcome } from './types';

function failureText(error: unknown): string {
  return typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';
}

function subscribeAnswer(answer: unknown): SubscribeResult['result'] {
  return answer === 'accept' || answer === 'ban' || answer === 'filter' ? answer : 'reject';
}

async function payOutcome(task: Promise<unknown>): Promise<PayOutcome> {
  try {
    await task;
    return 'ok';
  } catch (error) {
    return failureText(error).includes('cancel') ? 'cancel' : 'unknown';
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
  pay: (params) => payOutcome(Taro.requestPayment(params)),
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
