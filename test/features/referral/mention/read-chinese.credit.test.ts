import { describe, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { expectCredit, pairs, register } from './corpus';

describe('readMention', () => {
  it.each(
    pairs(`
      张伟介绍 | 张伟
      由王芳推荐 | 王芳
      王芳推荐来看牙 | 王芳
      是李娜介绍过来的 | 李娜
      听王芳说这里好 | 王芳
      听朋友王芳介绍 | 王芳
      同事李娜推荐 | 李娜
      介绍人：李娜，尾号1234 | 李娜
      推荐人:张伟 病历号10234 | 张伟
      老患者张伟介绍 | 张伟
      张伟先生介绍来的 | 张伟
      王芳女士推荐，洗牙 | 王芳
      王芳带来的 | 王芳
      通过李娜介绍 | 李娜
      朋友李娜（10234）介绍 | 李娜
      妈妈王芳介绍 | 王芳
      美团看到，李娜也推荐 | 李娜
      不是张伟，是王芳介绍的 | 王芳
      介绍人更正为王芳 | 王芳
      欧阳娜娜介绍 | 欧阳娜娜
      患者王芳介绍来 | 王芳
      王芳 介绍 洗牙 | 王芳
      介绍：王芳 | 王芳
      转介绍：王芳 10234 | 王芳
      王芳推荐，左下智齿疼 | 王芳
      王芳的介绍 | 王芳
      王芳妈妈李娜介绍 | 李娜
      李娜（王芳同事）介绍 | 李娜
      抖音看到后，李娜推荐来的 | 李娜
      李娜介绍，请勿告知李娜 | 李娜
      陈静介绍，手机后四位1234 | 陈静
      阿姨陈静介绍 | 陈静
      介绍人陈静(1234) | 陈静
      刘洋带过来的 | 刘洋
      经朋友刘洋推荐 | 刘洋
      老公刘洋介绍 | 刘洋
      陈静推荐过来，想做矫正 | 陈静
      听陈静说这边医生很好就来了 | 陈静
      同事陈静（病历号10300）推荐 | 陈静
      介绍人陈静女士 | 陈静
      转介绍，介绍人陈静 | 陈静
      陈静 10300 介绍 | 陈静
      陈静介绍，尾号5432 | 陈静
      不是王芳，陈静介绍的 | 陈静
      陈静老师介绍 | 陈静
      介绍来源：陈静 | 陈静
      小红书种草，陈静推荐 | 陈静
      表姐陈静介绍来洗牙 | 陈静
      经陈静介绍来咨询种植 | 陈静
      陈静的朋友，陈静介绍 | 陈静
      介绍人是陈静 | 陈静
      陈静推荐我们这里 | 陈静
      客户陈静转介绍 | 陈静
      朋友：陈静介绍 | 陈静
  `),
  )('credits one person whom a memo names as the one who sent the patient: %s', (text, name) => {
    expectCredit(readMention(text, 'memo', register), name);
  });

  it.each(
    pairs(`
      陈静 | 陈静
      陈静 5432 | 陈静
  `),
  )('takes a bare name or number in the referrer column for the referrer: %s', (text, name) => {
    expectCredit(readMention(text, 'referrer', register), name);
  });
});
