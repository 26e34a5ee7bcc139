import { describe, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { expectCredit, pairs, register } from './corpus';

describe('readMention', () => {
  it.each(
    pairs(`
      Referred by Jane Kim | Jane Kim
      ref by jane kim | Jane Kim
      Ref. Jane Kim (chart 10234) | Jane Kim
      Jane Kim's friend, referred by Jane Kim | Jane Kim
      new pt, ref: Jane Kim, last four 1234 | Jane Kim
      Jane Kim recommended us | Jane Kim
      Heard about us from Jane Kim | Jane Kim
      came through Jane Kim | Jane Kim
      friend Jane Kim sent her | Jane Kim
      introduced by her colleague Jane Kim | Jane Kim
      Her sister Jane Kim referred her | Jane Kim
      Found on Google but Jane Kim recommended us | Jane Kim
      referred by Jane Kim (please don't tell her) | Jane Kim
      not Paul Lee, referred by Jane Kim | Jane Kim
      referrer Jane Kim DOB 1970 | Jane Kim
      pt referred by Grace Young | Grace Young
      GRACE YOUNG referred | Grace Young
      Grace Young (neighbor) referred her | Grace Young
      neighbor Grace Young recommended | Grace Young
      mother-in-law Grace Young referred | Grace Young
      Grace Young's recommendation | Grace Young
      on the recommendation of Grace Young | Grace Young
      heard through Grace Young, cleaning | Grace Young
      Grace Young suggested our clinic | Grace Young
      sent by Grace Young (#10234), #16 sensitive | Grace Young
      Mary Ann Park referred | Mary Ann Park
      referral - Mark Lee | Mark Lee
      Referral source: Mark Lee | Mark Lee
      Mark Lee brought her in | Mark Lee
      ref'd by Mark Lee | Mark Lee
      Mr. Mark Lee referred | Mark Lee
      Mark Lee raved about us | Mark Lee
      Recommended by Paul Lee. | Paul Lee
      Paul Lee told him to come here | Paul Lee
      was referred by Paul Lee, wants whitening | Paul Lee
      Pt was sent by Paul Lee | Paul Lee
      referred by husband Paul Lee | Paul Lee
      ref Paul Lee | Paul Lee
      REF: PAUL LEE | Paul Lee
      Referred by: Paul Lee (10300) | Paul Lee
      husband (Paul Lee) referred | Paul Lee
      saw us on Instagram, Paul Lee also recommended | Paul Lee
      referral from Paul Lee, phone ending 5432 | Paul Lee
      heard of us from Paul Lee | Paul Lee
      Referred to us by Grace Young | Grace Young
      Grace Young is the referrer | Grace Young
      Grace Young referred this patient | Grace Young
      her friend Grace Young told her about our clinic | Grace Young
  `),
  )('credits one person whom a memo names as the one who sent the patient: %s', (text, name) => {
    expectCredit(readMention(text, 'memo', register), name);
  });

  it.each(
    pairs(`
      WANG LI | WANG LI
      #10234 | #10234
      Jane Kim | Jane Kim
      Jane Kim, 1234 | Jane Kim
      Paul Lee (friend) | Paul Lee
      #10300 | #10300
  `),
  )('takes a bare name or number in the referrer column for the referrer: %s', (text, name) => {
    expectCredit(readMention(text, 'referrer', register), name);
  });
});
