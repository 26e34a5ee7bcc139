import { describe, expect, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { existingRow, pairs, phrases, register } from './corpus';

describe('readMention, of somebody’s relative or colleague', () => {
  it.each(
    pairs(`
      王芳阿姨的女儿，妈妈介绍来的 | 王芳
      王芳的女儿，妈妈让来的 | 王芳
      王芳的儿子，他妈介绍的 | 王芳
      王芳女儿，其母介绍 | 王芳
      老患者张伟的同事，经他介绍 | 张伟
      张伟的同事，他推荐的 | 张伟
      张伟的邻居，由其推荐 | 张伟
      张伟朋友，其带来 | 张伟
      张伟的妹妹，哥哥让她来的 | 张伟
      陈静的老公，老婆带来的 | 陈静
      刘洋他老婆，他让来的 | 刘洋
      刘洋他老婆，刘洋让来的 | 刘洋
      이순자님 며느리, 시어머니가 소개 | 이순자
      이순자님 며느리, 시어머니 소개로 옴 | 이순자
      박철수 과장님 동료, 그분 소개로 | 박철수
      박철수 과장님 동료. 그분이 소개 | 박철수
      김영희님 딸, 엄마가 가보라고 | 김영희
      김영희님 남편, 와이프가 소개 | 김영희
      박철수님 아들. 아버지가 보내심 | 박철수
      Jane Kim's daughter, mom referred | Jane Kim
      coworker of Mark Lee, he recommended us | Mark Lee
      Jane Kim's husband, his wife sent him | Jane Kim
  `),
  )('asks about the one who is named: %s', (text, name) => {
    const { kind, people, reason } = readMention(text, 'memo', register);
    expect([kind, people.map((person) => person.name)]).toEqual(['unclear', [name]]);
    // Nothing says "no word of a referral" where there is one; 让来的 alone is none.
    if (!/刘洋让来的/.test(text)) expect(reason).toBe('beside');
  });

  it.each(phrases('张伟是老患者，他介绍来的\n和张伟是同事，他介绍的'))(
    'does not say that no word of a referral is there: %s',
    (text) => {
      expect(readMention(text, 'memo', register)).toMatchObject({ kind: 'unclear', reason: 'beside' });
    },
  );

  it.each(
    phrases(`
      王芳的女儿，朋友介绍来的
      王芳的女儿，美团看到来的
      王芳的女儿，不是妈妈介绍的
      王芳的女儿，医生让来复查
      张伟的同事，他说牙疼
      김영희님 딸, 인터넷 보고 옴
      김영희님 딸, 친구 소개로
      김영희님 딸, 엄마가 모시고 옴
  `),
  )('asks about nobody by name where somebody else or nobody sent the patient: %s', (text) => {
    expect(readMention(text, 'memo', register).people).toEqual([]);
  });

  it('keeps another tie of the patient’s own a question about the family: 남편 is not the mother', () => {
    expect(readMention('김영희님 딸, 남편이 소개', 'memo', register)).toMatchObject({
      kind: 'relation',
      relation: '남편',
      people: [],
    });
  });

  it('never credits by a pronoun or a family word', () => {
    for (const text of [
      '王芳的女儿，妈妈介绍来的',
      '张伟的同事，他推荐的',
      '이순자님 며느리, 시어머니가 소개',
    ])
      for (const of of [register, existingRow])
        expect(readMention(text, 'memo', of).kind).not.toBe('patient');
  });
});
