import type { Page } from 'playwright-core';
import type { SIGNERS } from '../../src/features/approval/approval';
import type { SignInOutcome } from '../../src/features/clinic/sign-in';
import type { Reply } from '../../src/run-action';

/** Somebody of the clinic, with what proves it. */
export interface Member {
  readonly who: string;
  readonly pass: string;
}

/** What an action answers that is done in one step, asked through the sidebar beside what is on the screen. */
export async function askClinic<T>(
  page: Page,
  id: string,
  input: unknown = {},
  { who, pass }: Member = { who: '', pass: '' },
): Promise<T> {
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error('no sidebar');
  const request = { language: 'ko', who, pass, input, cursor: null };
  const reply = await frame.evaluate(
    ([action, asked]) =>
      new Promise<Reply>((resolve, reject) => {
        const { run } = (globalThis as unknown as { google: { script: { run: Runner } } }).google.script;
        run
          .withSuccessHandler((value) => resolve(value as Reply))
          .withFailureHandler(reject)
          .call(action, asked);
      }),
    [id, request] as const,
  );
  if (!reply.ok) throw new Error(`${id}: ${reply.error.code} ${reply.error.message}`);
  if (!('done' in reply.step)) throw new Error(`${id} goes on`);
  return reply.step.done as T;
}

type Signer = (typeof SIGNERS)[number];

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  call(id: string, request: unknown): void;
}

/** Signs the list as both who have to, each with a new PIN. */
export async function signList(page: Page): Promise<Readonly<Record<Signer, Member>>> {
  const { staff } = await askClinic<{
    readonly staff: readonly { readonly name: string; readonly roles: readonly string[] }[];
  }>(page, 'home.state');
  const sign = async (role: Signer): Promise<Member> => {
    const who = staff.find(({ roles }) => roles.includes(role))?.name ?? '';
    const { pass } = await askClinic<SignInOutcome>(page, 'clinic.signIn', { name: who, newPin: '2580' });
    await askClinic(page, 'vip.sign', { role }, { who, pass });
    return { who, pass };
  };
  return { director: await sign('director'), headDesk: await sign('headDesk') };
}
