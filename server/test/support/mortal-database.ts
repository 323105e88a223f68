import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Interface, createInterface } from 'node:readline';

const GUARDIAN = join(__dirname, '../../../scripts/database/guardian.mjs');

/** A database server of one's own whose commits are durable, so that it can be killed and started on the same data. */
export class MortalDatabase {
  private readonly lines: Interface;
  private readonly ended: Promise<void>;

  private constructor(
    private readonly guardian: ChildProcess,
    public url: string,
  ) {
    this.lines = createInterface(guardian.stdout as NonNullable<typeof guardian.stdout>);
    this.ended = new Promise((resolve) => guardian.once('exit', () => resolve()));
  }

  static async start(): Promise<MortalDatabase> {
    const guardian = spawn(process.execPath, [GUARDIAN, '--durable'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const database = new MortalDatabase(guardian, '');
    database.url = await database.nextLine();
    return database;
  }

  /** SIGKILL: the server gets no chance to write anything. */
  async kill(): Promise<void> {
    await this.say('crash');
  }

  async restart(): Promise<void> {
    const url = await this.say('restart');
    if (url !== this.url) throw new Error(`the server came back at another address: ${url}`);
  }

  async close(): Promise<void> {
    this.guardian.stdin?.end();
    await this.ended;
  }

  private say(word: string): Promise<string> {
    const answer = this.nextLine();
    this.guardian.stdin?.write(`${word}\n`);
    return answer;
  }

  private nextLine(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.lines.once('line', resolve);
      void this.ended.then(() => reject(new Error('the database server could not be started')));
    });
  }
}
