import { useCallback, useEffect, useRef, useState } from 'react';
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import type { Page } from './api-types';
import { messageOf } from './errors';
import { Declined } from './platform';
import { toast } from './toast';

export type Loaded<T> =
  | { state: 'loading'; data: null; message: null }
  | { state: 'ready'; data: T; message: null }
  | { state: 'failed'; data: null; message: string };

export type Query<T> = Loaded<T> & { reload: () => Promise<void>; replace: (data: T) => void };

const LOADING = { state: 'loading', data: null, message: null } as const;

/** What a pull has set going on this page; the page springs back when all of it has come. */
const pulled = new Set<Promise<void>>();

/** Part of what a page loads again when it is pulled down. */
export function usePull(reload: () => Promise<void>): void {
  const active = useActive();
  usePullDownRefresh(() => {
    if (!active) return;
    const going = reload();
    pulled.add(going);
    void going.finally(() => {
      pulled.delete(going);
      if (pulled.size === 0) Taro.stopPullDownRefresh();
    });
  });
}

/**
 * Loads when `key` changes, when the page is pulled down, and quietly again whenever the page is shown; a late answer to
 * an old question is dropped.
 */
export function useQuery<T>(load: () => Promise<T>, key: string): Query<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>(LOADING);
  const latest = useRef({ load, ticket: 0, shown: false });
  latest.current.load = load;

  const reload = useCallback(async (): Promise<void> => {
    latest.current.ticket += 1;
    const { ticket } = latest.current;
    try {
      const data = await latest.current.load();
      if (ticket === latest.current.ticket) setLoaded({ state: 'ready', data, message: null });
    } catch (error) {
      if (ticket !== latest.current.ticket) return;
      setLoaded((before) =>
        before.state === 'ready' ? before : { state: 'failed', data: null, message: messageOf(error) },
      );
    }
  }, []);

  useEffect(() => {
    setLoaded(LOADING);
    void reload();
  }, [key, reload]);

  useDidShow(() => {
    if (latest.current.shown) void reload();
    latest.current.shown = true;
  });

  usePull(reload);

  const replace = useCallback((data: T) => {
    latest.current.ticket += 1;
    setLoaded({ state: 'ready', data, message: null });
  }, []);
  return { ...loaded, reload, replace };
}

export interface PagedList<T> {
  state: 'loading' | 'ready' | 'failed';
  items: T[];
  message: string | null;
  more: boolean;
  loadMore: () => void;
  reload: () => Promise<void>;
}

/** A list that grows by cursor. */
export function usePaged<T>(loadPage: (cursor: string | null) => Promise<Page<T>>, key: string): PagedList<T> {
  const first = useQuery(() => loadPage(null), key);
  const [rest, setRest] = useState<{ of: Page<T> | null; items: T[]; next: string | null }>({
    of: null,
    items: [],
    next: null,
  });
  const busy = useRef(false);
  const grown = rest.of !== null && rest.of === first.data ? rest : null;
  const next = grown ? grown.next : (first.data?.nextCursor ?? null);

  const loadMore = (): void => {
    const of = first.data;
    if (of === null || next === null || busy.current) return;
    busy.current = true;
    loadPage(next)
      .then((page) => setRest({ of, items: [...(grown?.items ?? []), ...page.items], next: page.nextCursor }))
      .catch((error: unknown) => toast(messageOf(error), 'danger'))
      .finally(() => {
        busy.current = false;
      });
  };
  return {
    state: first.state,
    items: [...(first.data?.items ?? []), ...(grown?.items ?? [])],
    message: first.message,
    more: next !== null,
    loadMore,
    reload: first.reload,
  };
}

const TYPING_PAUSE_MS = 300;

/** What somebody has typed, once they pause: not every letter is a question. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** A button's work: one at a time, failures said aloud. */
export function useAction<A extends unknown[]>(
  work: (...args: A) => Promise<void>,
): { run: (...args: A) => void; busy: boolean } {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const latest = useRef(work);
  latest.current = work;
  const run = useCallback((...args: A): void => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    latest
      .current(...args)
      .catch((error: unknown) => {
        if (!(error instanceof Declined)) toast(messageOf(error), 'danger');
      })
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  }, []);
  return { run, busy };
}

/** Whether this page is the one on top; hidden pages keep living beneath it. */
export function useActive(): boolean {
  const [active, setActive] = useState(true);
  useDidShow(() => setActive(true));
  useDidHide(() => setActive(false));
  return active;
}

/** Runs `work` every `milliseconds` while `on`; never two at once. */
export function usePolling(work: () => Promise<void>, milliseconds: number, on: boolean): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (!on) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      timer = setTimeout(() => {
        // A missed beat is not news: the next one asks again.
        latest
          .current()
          .catch(() => undefined)
          .finally(() => {
            if (!stopped) next();
          });
      }, milliseconds);
    };
    next();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [milliseconds, on]);
}
