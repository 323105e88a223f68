import { Groups } from './groups.js';

/** Work that finishes when told to, and remembers with whom each command was brought together. */
function workshop() {
  const groups: number[][] = [];
  const gates: (() => void)[] = [];
  const work = async (commands: readonly number[]): Promise<number[]> => {
    groups.push([...commands]);
    await new Promise<void>((open) => gates.push(open));
    return commands.map((command) => command * 10);
  };
  return { groups, work, finishNext: () => gates.shift()?.() };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('grouping commands', () => {
  it('starts a lonely command at once', async () => {
    const groups = new Groups<number, number>({ size: 8, lanes: 1 }, async (commands) => commands.map((n) => n + 1));
    await expect(groups.submit(1)).resolves.toBe(2);
  });

  it('brings together what arrives while all lanes are taken, up to the limit', async () => {
    const { groups: seen, work, finishNext } = workshop();
    const groups = new Groups<number, number>({ size: 3, lanes: 1 }, work);
    const first = groups.submit(1);
    await turn();
    const others = [2, 3, 4, 5].map((command) => groups.submit(command));
    await turn();
    expect(seen).toEqual([[1]]);
    finishNext();
    await first;
    await turn();
    expect(seen).toEqual([[1], [2, 3, 4]]);
    finishNext();
    await turn();
    finishNext();
    expect(await Promise.all(others)).toEqual([20, 30, 40, 50]);
    expect(seen[2]).toEqual([5]);
  });

  it('uses as many lanes as it may', async () => {
    const { groups: seen, work, finishNext } = workshop();
    const groups = new Groups<number, number>({ size: 8, lanes: 2 }, work);
    const first = groups.submit(1);
    await turn();
    const second = groups.submit(2);
    await turn();
    expect(seen).toEqual([[1], [2]]);
    finishNext();
    finishNext();
    expect(await Promise.all([first, second])).toEqual([10, 20]);
  });

  it('gives each command its own answer or error when a group fails', async () => {
    const split: number[] = [];
    const groups = new Groups<number, number>(
      { size: 16, lanes: 1 },
      async (commands) => {
        if (commands.includes(3)) throw new Error('three is wrong');
        return commands.map((command) => command * 10);
      },
      (_error, size) => split.push(size),
    );
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map((command) => groups.submit(command)));
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : String(answer.reason)))).toEqual([
      10,
      20,
      'Error: three is wrong',
      40,
      50,
    ]);
    expect(split).toEqual([5, 3]);
  });

  it('does not mistake a short list of answers for success', async () => {
    const groups = new Groups<number, number>({ size: 4, lanes: 1 }, async () => []);
    await expect(groups.submit(1)).rejects.toThrow('1 commands, 0 answers');
  });
});
