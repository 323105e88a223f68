interface Waiting<C, A> {
  readonly command: C;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupLimits {
  /** The most commands that are worked on together. */
  readonly size: number;
  /** How many groups may be under way at once: while one commits, the next can already read and decide. */
  readonly lanes: number;
}

/**
 * Brings commands that arrive at the same time together, so that they share the cost of a transaction. Nobody waits
 * for company: a command that finds a free lane starts at once, and only while all lanes are taken does a group grow.
 *
 * `work` answers a group all or nothing. If it throws, the group is halved until the command that is to blame stands
 * alone: so each gets the answer, or the error, that it would have got by itself.
 */
export class Groups<C, A> {
  private waiting: Waiting<C, A>[] = [];
  private running = 0;
  private scheduled = false;

  constructor(
    private readonly limits: GroupLimits,
    private readonly work: (commands: readonly C[]) => Promise<readonly A[]>,
    private readonly onSplit: (error: unknown, size: number) => void = () => undefined,
  ) {}

  submit(command: C): Promise<A> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ command, resolve, reject });
      this.schedule();
    });
  }

  /** After the current turn of the event loop, in which more of the same burst may arrive. */
  private schedule(): void {
    if (this.scheduled || this.running >= this.limits.lanes || this.waiting.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      const group = this.waiting.splice(0, this.limits.size);
      this.running += 1;
      void this.run(group).finally(() => {
        this.running -= 1;
        this.schedule();
      });
      this.schedule();
    });
  }

  private async run(group: readonly Waiting<C, A>[]): Promise<void> {
    try {
      const answers = await this.work(group.map(({ command }) => command));
      if (answers.length !== group.length) throw new Error(`${group.length} commands, ${answers.length} answers`);
      group.forEach(({ resolve }, index) => resolve(answers[index] as A));
    } catch (error) {
      if (group.length === 1) return group[0]?.reject(error);
      this.onSplit(error, group.length);
      const middle = Math.ceil(group.length / 2);
      await this.run(group.slice(0, middle));
      await this.run(group.slice(middle));
    }
  }
}
