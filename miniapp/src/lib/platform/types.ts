import type { PayParams, SubscribeResult } from '../api-types';

/** `unknown`: the person is back but nobody has said what happened; the server asks WeChat. */
export type PayOutcome = 'ok' | 'cancel' | 'unknown';

export interface Place {
  latitude: number;
  longitude: number;
}

/** Something to be put into the phone's own calendar. */
export interface CalendarNote {
  title: string;
  start: string;
  end: string;
  place: string;
  description: string;
  /** The same as a file, below the root of the API. */
  filePath: string;
}

/** Everything that only WeChat can do. `wechat.weapp.ts` asks WeChat, `wechat.h5.ts` asks the simulator. */
export interface Platform {
  readonly kind: 'weapp' | 'h5';
  readonly canScan: boolean;
  /** Whether `loginCode` answers without asking the person anything. */
  knowsUser(): boolean;
  loginCode(): Promise<string>;
  /** In a browser this leaves the page; `returnPath` is where the cashier comes back to. */
  pay(params: PayParams, returnPath: string): Promise<PayOutcome>;
  /** null when the person closed the camera. */
  scan(): Promise<string | null>;
  subscribe(templateIds: string[]): Promise<SubscribeResult[]>;
  /** Full brightness and no sleep while a code is shown. */
  brightScreen(on: boolean): void;
  /** Felt and heard, so that the till need not be looked at. */
  buzz(): void;
  chime(mood: 'good' | 'bad'): void;
  call(phone: string): void;
  /** False when the person would rather not. */
  addToCalendar(note: CalendarNote): Promise<boolean>;
  /** null when the member would rather not say. */
  whereAmI(): Promise<Place | null>;
  forgetUser(): void;
}

/** The person closed the question; nothing is wrong. */
export class Declined extends Error {
  override readonly name = 'Declined';
}
