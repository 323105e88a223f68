import { StateMachine } from './state-machine.js';

describe('a state machine', () => {
  const door = new StateMachine<'open' | 'closed' | 'locked' | 'gone'>({
    open: ['closed'],
    closed: ['open', 'locked', 'gone'],
    locked: ['closed'],
  });

  it('allows what is listed and nothing else', () => {
    expect(door.allows('open', 'closed')).toBe(true);
    expect(door.allows('open', 'locked')).toBe(false);
    expect(door.allows('open', 'open')).toBe(false);
  });

  it('never leaves a state that is not a key', () => {
    expect((['open', 'closed', 'locked', 'gone'] as const).some((to) => door.allows('gone', to))).toBe(false);
  });

  it('knows from where a state is reached, for a conditional UPDATE', () => {
    expect(door.sourcesOf('closed')).toEqual(['open', 'locked']);
    expect(door.sourcesOf('gone')).toEqual(['closed']);
  });
});
