import { watchNetwork } from './platform/network';
import { createStore, useStore } from './store';

const online = createStore(true);
let watching = false;

/** True until the phone says otherwise: a page without an answer is not yet a page without a network. */
export function useOnline(): boolean {
  if (!watching) {
    watching = true;
    watchNetwork(online.set);
  }
  return useStore(online);
}
