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
      无人介绍
      不是别人介绍的
      百度搜索
      大众点评看到
      门口路过
      前台介绍
      护士长介绍
      院长同学
      合作单位介绍
      以后会介绍朋友
      想推荐朋友来
      介绍治疗流程
      推荐电动牙刷
      陈静介绍取消
      外院转诊
      没人推荐，路过
      网上搜索
      老板朋友的公司合作
      医院职工家属
  `),
  )('keeps staff, shops, advertising, denials and plans apart from referrals: %s', (text) => {
    expectOutside(readMention(text, 'memo', register));
  });
});
