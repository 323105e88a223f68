import { add, closingLine, nothing, summarize } from './jest-results.mjs';

const test = (status: string, fullName = 'a test') => ({ status, fullName, failureMessages: ['because'] });

describe('adding up a Jest report', () => {
  it('counts passed, failed and skipped tests over all files', () => {
    const result = summarize({
      testResults: [
        { name: '/x/one.ts', status: 'passed', assertionResults: [test('passed'), test('passed'), test('pending')] },
        { name: '/x/two.ts', status: 'failed', assertionResults: [test('failed', 'refunds once'), test('todo')] },
      ],
    });
    expect(result).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
    expect(result.failures).toEqual(['/x/two.ts › refunds once\nbecause']);
    expect(result.reasons).toHaveLength(2);
  });

  it('counts a file that could not be loaded as a failure, although it has no tests', () => {
    const result = summarize({
      testResults: [{ name: '/x/broken.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] }],
    });
    expect(result.failed).toBe(1);
    expect(result.failures[0]).toContain('Cannot find module');
  });

  it('counts a file whose hooks failed after its tests had passed as a failure', () => {
    const result = summarize({
      testResults: [{ name: '/x/hook.ts', status: 'failed', message: 'afterAll', assertionResults: [test('passed')] }],
    });
    expect(result).toMatchObject({ passed: 1, failed: 1 });
  });

  it('shows of a stack only the frames in our own code', () => {
    const frames = [
      'Error: no',
      '    at settle (/x/server/src/order.ts:3:1)',
      '    at new Promise (<anonymous>)',
      '    at run (/x/node_modules/jest-circus/build/run.js:1:1)',
      '    at processTicksAndRejections (node:internal/process/task_queues:95:5)',
    ];
    const failing = { status: 'failed', fullName: 'settles', failureMessages: [frames.join('\n')] };
    const result = summarize({ testResults: [{ name: '/x/a.ts', status: 'failed', assertionResults: [failing] }] });
    expect(result.failures).toEqual([`/x/a.ts › settles\n${frames.slice(0, 2).join('\n')}`]);
  });

  it('closes with one line, which names skipped tests only when there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    const sum = add({ ...nothing(), passed: 3, skipped: 1 }, { ...nothing(), failed: 2 });
    expect(closingLine(sum)).toBe('3 passed, 2 failed, 1 skipped');
  });
});
