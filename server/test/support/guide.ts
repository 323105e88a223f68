import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One fenced block of a guide: `sh` is run, a `json` that follows is what it must answer. */
export interface Block {
  readonly language: string;
  readonly label: string;
  readonly text: string;
  readonly line: number;
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const match of markdown.matchAll(/^```(\w+)(?: +(\w+))?\n([\s\S]*?)^```$/gm)) {
    const [, language = '', label = '', text = ''] = match;
    blocks.push({ language, label, text, line: markdown.slice(0, match.index).split('\n').length });
  }
  return blocks;
}

/** Runs examples one after the other in a real shell, and keeps what their answers name for those that follow. */
export class Guide {
  private prelude = '';

  /** `fresh` makes a value anew each time an example uses its name. */
  constructor(
    readonly values: Record<string, string>,
    private readonly fresh: Readonly<Record<string, () => Promise<string>>>,
  ) {}

  private remember(prelude: string): void {
    this.prelude += prelude;
  }

  /**
   * All examples from top to bottom; answers how many there were. `after`: what happens outside of the guide when the
   * example of that label is over.
   */
  async play(
    file: string,
    blocks: readonly Block[],
    after: Readonly<Record<string, () => Promise<void>>> = {},
  ): Promise<number> {
    let examples = 0;
    for (const [index, block] of blocks.entries()) {
      if (block.language !== 'sh') continue;
      if (block.label === 'prelude') {
        this.remember(block.text);
        continue;
      }
      const next = blocks[index + 1];
      if (next?.language !== 'json') throw new Error(`${file}:${block.line}: nothing is said about the answer`);
      const real = await this.answer(block.text);
      try {
        this.compare(JSON.parse(next.text), real);
      } catch (error) {
        const message = `${file}:${next.line}: ${(error as Error).message}\n${JSON.stringify(real, null, 1)}`;
        throw new Error(message, { cause: error });
      }
      examples += 1;
      await after[block.label]?.();
    }
    return examples;
  }

  private async answer(example: string): Promise<unknown> {
    const named = [...example.matchAll(/\$([A-Z_]+)/g)].map(([, name]) => name as string);
    for (const [name, make] of Object.entries(this.fresh)) if (named.includes(name)) this.values[name] = await make();
    const unknown = named.filter((name) => !(name in this.values));
    if (unknown.length > 0) throw new Error(`nobody has said what ${unknown.join(', ')} is`);
    const script = `set -euo pipefail\n${this.prelude}\n${example}`;
    const environment = { PATH: process.env['PATH'] ?? '', ...this.values };
    const { stdout } = await run('bash', ['-c', script], { env: environment, timeout: 20_000 });
    return JSON.parse(stdout);
  }

  /** Everything the guide shows must be there; `"…"` is anything, `"$NAME"` is kept, or must be what it was. */
  compare(shown: unknown, real: unknown, at = 'answer'): void {
    if (shown === '…') return;
    if (typeof shown === 'string' && /^\$[A-Z_]+$/.test(shown)) this.name(shown.slice(1), real, at);
    else if (Array.isArray(shown)) this.compareLists(shown, real, at);
    else if (typeof shown === 'object' && shown !== null) {
      for (const [key, value] of Object.entries(shown))
        this.compare(value, (real as Record<string, unknown> | null)?.[key], `${at}.${key}`);
    } else if (shown !== real) {
      throw new Error(`${at} is ${JSON.stringify(real)}, the guide says ${JSON.stringify(shown)}`);
    }
  }

  private name(name: string, real: unknown, at: string): void {
    if (typeof real !== 'string' && typeof real !== 'number')
      throw new Error(`${at} is ${JSON.stringify(real)}, no $${name}`);
    const known = this.values[name];
    if (known !== undefined && known !== String(real)) throw new Error(`${at} is ${real}, but $${name} was ${known}`);
    this.values[name] = String(real);
  }

  /** In the order shown; others may stand between them. */
  private compareLists(shown: readonly unknown[], real: unknown, at: string): void {
    if (!Array.isArray(real)) throw new Error(`${at} is no list: ${JSON.stringify(real)}`);
    let from = 0;
    for (const [index, value] of shown.entries()) {
      const found = real.findIndex((item, position) => position >= from && this.fits(value, item));
      if (found === -1)
        throw new Error(
          `${at}[${index}]: nothing like ${JSON.stringify(value)} in ${JSON.stringify(real.slice(from))}`,
        );
      this.compare(value, real[found], `${at}[${found}]`);
      from = found + 1;
    }
  }

  private fits(shown: unknown, real: unknown): boolean {
    try {
      new Guide({ ...this.values }, {}).compare(shown, real);
      return true;
    } catch {
      return false;
    }
  }
}
