import type { Page } from 'playwright-core';
import { chooseMenu, sidebarOf } from '../../local/browser/stand';

/** Answers the six questions of an empty clinic; ends in the view that takes files. */
export async function prepareClinic(page: Page): Promise<void> {
  await chooseMenu(page, 'VIP 케어', '업무창 열기');
  const side = sidebarOf(page);
  await side.getByRole('button', { name: '우리 치과 시작하기' }).click();
  await side.getByLabel('치과 이름').fill('시험치과');
  for (let question = 1; question <= 6; question++) {
    await side.getByText(`${question} / 6`).waitFor();
    // Closer together, two clicks count as one.
    await page.waitForTimeout(400);
    await side.locator('footer button').click();
  }
  await side.getByRole('heading', { name: '자료 가져오기', level: 1 }).waitFor();
}
