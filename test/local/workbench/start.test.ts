import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../local/workbench/arguments';
import { Client, makeData, serve } from './client';

describe('the command', () => {
  it('has defaults, and takes the port from the environment', () => {
    expect(readArguments([], {})).toEqual({ port: 8377, data: './clinic-data', isNew: false, opens: false });
    expect(readArguments([], { PORT: '9000' }).port).toBe(9000);
    expect(readArguments(['--port', '9001', '--data', 'x', '--new', '--open'], { PORT: '9000' })).toEqual({
      port: 9001,
      data: 'x',
      isNew: true,
      opens: true,
    });
  });

  it.each([
    [['--port', 'x']],
    [['--port', '70000']],
    [['--port=-1']],
    [['--other']],
    [['word']],
    [['--data']],
  ])('%j is refused', (argv) => {
    expect(() => readArguments(argv, {})).toThrow(UsageError);
  });
});

describe('a server', () => {
  let folders: ReturnType<typeof makeData>[];
  beforeEach(() => {
    folders = [makeData(), makeData()];
  });
  afterEach(() => {
    for (const folder of folders) folder.remove();
  });

  it('takes the next port where one is taken, with a token of its own', async () => {
    const [first, second] = folders;
    const one = await serve({ data: first?.path ?? '' });
    const two = await serve({ data: second?.path ?? '', port: one.port });
    expect(two.port).toBeGreaterThan(one.port);
    expect(two.token).not.toBe(one.token);
    expect(two.token).toMatch(/^[\w-]{32}$/);
    await Client.open(two);
    await expect(Client.open({ ...two, token: one.token })).rejects.toThrow('403');
    await Promise.all([one.close(), two.close()]);
  });

  it('does not wait for tabs when it is closed', async () => {
    const server = await serve({ data: folders[0]?.path ?? '' });
    const client = await Client.open(server);
    const began = performance.now();
    await server.close();
    await client.ended();
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
