import { AppError } from '../core/app-error';
import type { Text } from '../core/text';
import type { Mail } from '../features/action';

/** Answers of Gmail that mean: later. Source: https://developers.google.com/workspace/gmail/api/guides/handle-errors */
const LATER = /limit|quota|too many|backend|try again/i;

/**
 * The user's own mailbox, drafts only: nothing is sent from here, and no letter is read.
 * Source: https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.drafts (gmail.compose lists, creates and updates drafts)
 */
export const mail: Mail = {
  putDraft(messageId, message, wasThere) {
    if (typeof Gmail === 'undefined') throw new AppError('mail.unavailable', UNAVAILABLE, {}, ENABLE);
    try {
      const drafts = Gmail.Users.Drafts;
      const query = { q: `rfc822msgid:${messageId.replace(/[<>]/g, '')}`, maxResults: 1 };
      const id = drafts.list('me', query).drafts?.[0]?.id;
      const resource = { message: { raw: Utilities.base64EncodeWebSafe(message) } };
      if (id) drafts.update(resource, 'me', id);
      else if (wasThere) throw new AppError('mail.gone', GONE);
      else drafts.create(resource, 'me');
    } catch (error) {
      throw asFault(error);
    }
  },
};

function asFault(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const { details, message } = error as { details?: { code?: number }; message?: string };
  const code = details?.code ?? 0;
  const reason = String(message);
  if (code === 429 || code >= 500 || LATER.test(reason)) return new AppError('mail.later', BUSY, {}, AGAIN);
  if (code === 401 || code === 403) return new AppError('mail.unavailable', NOT_ALLOWED, {}, ALLOW);
  return code === 400 ? new AppError('mail.refused', REFUSED) : error;
}

const UNAVAILABLE: Text = {
  ko: '이 스크립트에서 Gmail이 꺼져 있어 초안을 만들 수 없어요.',
  zh: '此脚本未启用Gmail，无法制作草稿。',
  en: 'Gmail is not switched on for this script, so no draft can be made.',
};
const ENABLE: Text = {
  ko: '확장 프로그램 > Apps Script에서 서비스(+) > Gmail API를 추가해 주세요.',
  zh: '请在“扩展程序 > Apps Script”中点“服务(+)”，添加Gmail API。',
  en: 'In Extensions > Apps Script add the service Gmail API.',
};
const NOT_ALLOWED: Text = {
  ko: 'Gmail 초안을 만드는 권한이 아직 없어요.',
  zh: '尚未获得制作Gmail草稿的权限。',
  en: 'Making drafts in Gmail is not allowed yet.',
};
const ALLOW: Text = {
  ko: '메뉴에서 아무 단계나 한 번 눌러, 구글이 묻는 권한을 허용해 주세요.',
  zh: '请在菜单中点任一步骤，并允许谷歌询问的权限。',
  en: 'Choose any step in the menu once and allow what Google asks for.',
};
const BUSY: Text = {
  ko: 'Gmail이 지금은 초안을 더 받지 않아요.',
  zh: 'Gmail暂时不再接受草稿。',
  en: 'Gmail takes no more drafts just now.',
};
const AGAIN: Text = {
  ko: '조금 뒤에 다시 누르면 남은 것부터 이어서 만들어요.',
  zh: '稍后再点一次，会从剩余部分继续。',
  en: 'Press again a little later; it goes on with the rest.',
};
const GONE: Text = {
  ko: '전에 만든 Gmail 초안이 없어졌어요. 이미 보냈으면 보냄, 지웠으면 다시 보내기를 눌러 주세요.',
  zh: '之前的Gmail草稿已不在。如已发送请标记已发送，如已删除请点重新发送。',
  en: 'The draft made before is gone from Gmail. Mark it as sent if it was; if it was deleted, choose to send again.',
};
const REFUSED: Text = {
  ko: 'Gmail이 이 주소를 받지 않아요.',
  zh: 'Gmail不接受此地址。',
  en: 'Gmail does not take this address.',
};
