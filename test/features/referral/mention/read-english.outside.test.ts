import { describe, it } from 'vitest';
import { readMention } from '../../../../src/features/referral/mention/read-mention';
import { existingRow, expectOutside, phrases, register } from './corpus';

describe('readMention', () => {
  it.each(
    phrases(`
      not referred
      self-referred
      found us on Google Maps
      saw our sign
      will refer her husband
      wants to bring her friend next time
      thanked for referral
      referred to oral surgeon
      referred out for CBCT
      insurance agent sent him
      referred by Dr. Smith
      our hygienist recommended
      Seoul Medical Center referral
      recommended crown on #46
      no referral
      lives nearby
      referred two friends
      no one referred
      not referred by Mark Lee
      self
      Google review
      Facebook ad
      passing by, saw sign
      doctor's cousin
      staff friend
      Dr Adams referred
      referred by her GP
      physician referral
      referral from ABC Dental
      said she would refer a friend
      plans to send her brother
      called Mark Lee to thank for referral
      gift card for referral
      referred pt to endodontist
      recommended night guard
      hotel concierge recommended
      referral letter given
      no referral source
      not a referral
      referral cancelled
      will recommend us to friends
      may refer a colleague
      asked about referral discount
      thank you note for referral sent
      referred by dental office next door
      referred by insurance
      manager's friend
      Yelp
      drove by
      website
      referral to periodontist
      recommended deep cleaning
      not sure how she heard
      he will refer his family
      our receptionist's sister
      referred by Dr Lee
      refer to ortho
      no ref
  `),
  )('keeps staff, shops, advertising, denials and plans apart from referrals: %s', (text) => {
    expectOutside(readMention(text, 'memo', register));
  });

  it.each(
    phrases(`
      referred her sister
      referred 2 friends
  `),
  )('reads on the row of a known patient that this patient refers others: %s', (text) => {
    expectOutside(readMention(text, 'memo', existingRow));
  });

  it.each(
    phrases(`
      x
  `),
  )('keeps what is no patient in the referrer column apart: %s', (text) => {
    expectOutside(readMention(text, 'referrer', register));
  });
});
