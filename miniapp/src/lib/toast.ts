import { createStore } from './store';

export type ToastTone = 'plain' | 'success' | 'danger';

export interface ToastMessage {
  text: string;
  tone: ToastTone;
}

export const toasts = createStore<ToastMessage | null>(null);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Long enough to be read at an unhurried pace. */
export function toast(text: string, tone: ToastTone = 'plain'): void {
  clearTimeout(timer);
  toasts.set({ text, tone });
  timer = setTimeout(() => toasts.set(null), Math.max(2000, text.length * 150));
}
