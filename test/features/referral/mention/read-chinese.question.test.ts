import { describe, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { expectQuestion, expectUnnamed, phrases, register } from './corpus';

describe('readMention', () => {
  it.each(
    phrases(`
      好像是张伟介绍的
      张伟或王芳介绍
      张伟和王芳介绍
      妈妈介绍
      老公推荐
      张伟的妹妹推荐
      王姐介绍
      和张伟一起来的
      介绍人张伟？待确认
      据说是李娜介绍
      刘洋或者陈静介绍
      刘洋、陈静介绍
      刘洋夫妇介绍
      刘洋的同事介绍
      婆婆介绍的
      大概是刘洋推荐的吧
      介绍人刘洋，查无此人
      刘洋陪同来
      小刘介绍
      介绍人刘*
      由老患者陈静带来
      陈静或王芳推荐
      应该是陈静介绍
      陈静的老公介绍
      陈静介绍？
      陈静跟王芳介绍
      姐姐介绍
      女儿推荐
      陈姐推荐
      患者说陈静介绍，但陈静说不认识
      陈静朋友介绍
      陈静介绍？再确认
      不知道是陈静还是刘洋介绍
      大姨介绍
  `),
  )('asks where a memo leaves a doubt about who is meant: %s', (text) => {
    expectQuestion(readMention(text, 'memo', register));
  });

  it.each(
    phrases(`
      同事介绍
      熟人推荐来的
      有朋友介绍，不记得名字
      介绍人不详
      老客户介绍
      邻居推荐来
      小区邻居介绍
      别人介绍的，没说名字
      介绍来的
      介绍人忘了
      朋友推荐
      一个朋友介绍来的
      同学介绍
      别人介绍
      患者介绍
  `),
  )('notes a referral by somebody who is not named: %s', (text) => {
    expectUnnamed(readMention(text, 'memo', register));
  });
});
