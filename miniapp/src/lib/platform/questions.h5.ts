import { createStore } from '../store';
import { Declined } from './types';
import type { SimulatedUser } from './simulator';

/** What WeChat would ask in its own window; overlays.h5.tsx draws it. */
export type Question =
  | { kind: 'user'; answer: (user: SimulatedUser | null) => void }
  | { kind: 'phone'; phone: string; answer: (allowed: boolean) => void };

export const questions = createStore<Question | null>(null);

export function askUser(): Promise<SimulatedUser> {
  return new Promise((resolve, reject) => {
    const answer = (user: SimulatedUser | null): void => {
      questions.set(null);
      if (user) resolve(user);
      else reject(new Declined());
    };
    questions.set({ kind: 'user', answer });
  });
}

export function askPhone(phone: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (allowed: boolean): void => {
      questions.set(null);
      resolve(allowed);
    };
    questions.set({ kind: 'phone', phone, answer });
  });
}
