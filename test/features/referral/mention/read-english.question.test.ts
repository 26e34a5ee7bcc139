import { describe, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { expectQuestion, expectUnnamed, phrases, register } from './corpus';

describe('readMention', () => {
  it.each(
    phrases(`
      probably Jane Kim referred
      referred by Jane Kim or Paul Lee
      referred by Jane Kim and Paul Lee
      referred by Jane
      her husband told her about us
      Jane Kim's daughter referred
      came with Jane Kim
      Jane Kim? referred
      referred by J. K.
      referred by Jane Kim, not sure
      referred by Mark
      Mark Lee and Jane Kim referred
      referred by Mark Lee? check
      Mark Lee's wife recommended us
      wife of Mark Lee referred
      accompanied by Mark Lee
      says Mark Lee referred but Mark denies it
      either Mark Lee or Jane Kim
      her mom sent her
      thinks it was Mark Lee who referred
      referred by Paul or Jane
      I think Paul Lee referred her
      Paul Lee's mother referred
      friend of Paul Lee
      referred by Paul Lee but chart not found
      sister referred
      her daughter recommended us
      came in with Paul Lee
      Referred by P. Lee
      Grace or Mark referred
      Grace Young's neighbour referred
      referred by Grace Young?
      possibly Grace Young
  `),
  )('asks where a memo leaves a doubt about who is meant: %s', (text) => {
    expectQuestion(readMention(text, 'memo', register));
  });

  it.each(
    phrases(`
      referred by a friend
      word of mouth
      a colleague recommended us
      referred by existing patient, name unknown
      recommended by her neighbor
      referred by coworker
      someone at work recommended us
      referral, name not given
      a friend told her about us
      neighbor referred
      recommended by someone from gym
      friend's recommendation
      referred, name unknown
      coworker told him about us
      told by a colleague
      recommended by friend
  `),
  )('notes a referral by somebody who is not named: %s', (text) => {
    expectUnnamed(readMention(text, 'memo', register));
  });
});
