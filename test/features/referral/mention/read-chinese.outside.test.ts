import { describe, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { expectOutside, phrases, register } from './corpus';

describe('readMention', () => {
  it.each(
    phrases(`
      小红书看到
      大众点评
      没有介绍人
      不是介绍来的
      员工介绍
      前台小李介绍
      保险公司介绍
      下次带朋友来
      说要介绍同事过来
      介绍了种植方案
      人民医院转诊来
      住附近
      医生推荐做牙冠
      感谢张伟介绍朋友，送礼品
      自己网上找的
      没有人介绍，自己来
      介绍人：无
      非介绍
      刘洋介绍已取消
      不是刘洋介绍的
      院长的朋友
      李医生介绍
      护士朋友
      旁边药店介绍
      保险业务员介绍
      抖音
      朋友圈广告
      准备介绍同事来
      给患者介绍正畸方案
      感谢介绍，已送礼品
      推荐使用牙线
  `),
  )('keeps staff, shops, advertising, denials and plans apart from referrals: %s', (text) => {
    expectOutside(readMention(text, 'memo', register));
  });
});
