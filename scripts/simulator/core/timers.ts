/** Every pending wait of the simulator, so that closing it leaves nothing behind that keeps the process alive. */
export class Timers {
  private readonly pending = new Map<NodeJS.Timeout, () => void>();
  private closed = false;

  after(delayMs: number, action: () => void): void {
    if (this.closed) return;
    const timer = setTimeout(
      () => {
        this.pending.delete(timer);
        action();
      },
      Math.max(0, delayMs),
    );
    this.pending.set(timer, () => undefined);
  }

  /** Resolves true after the delay, false as soon as the simulator is closed or reset. */
  sleep(delayMs: number): Promise<boolean> {
    if (this.closed) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.pending.delete(timer);
        resolve(true);
      }, delayMs);
      this.pending.set(timer, () => resolve(false));
    });
  }

  cancelAll(): void {
    for (const [timer, cancelled] of this.pending) {
      clearTimeout(timer);
      cancelled();
    }
    this.pending.clear();
  }

  close(): void {
    this.closed = true;
    this.cancelAll();
  }
}
