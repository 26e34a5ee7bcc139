/** What a text on a visit says about who sent the patient. One text, at most one mention. */
export type MentionKind =
  /** One person is named (or numbered) as the one who referred. */
  | 'patient'
  /** A family member of somebody, without a name of their own: 모친 소개, 박철수님 며느리 소개. */
  | 'relation'
  /** Two or more people are named for one referral. */
  | 'several'
  /** Somebody is named, but with a doubt, a mask, a typing error or without saying that they referred. */
  | 'unclear'
  /** Referred, but nobody says by whom: 지인 소개. */
  | 'unnamed'
  /** The clinic's own people and their families. */
  | 'staff'
  /** A shop, another clinic, a professional or a broker. */
  | 'business'
  /** Advertising, search, sign, passing by. */
  | 'channel'
  /** This patient refers others, or was thanked for it. */
  | 'outgoing'
  /** Nothing about a referral, or a referral denied, cancelled, or yet to come. */
  | 'none';

/** Where the text stands. In `referrer` a bare name or number is a mention. */
export type SourceColumn = 'referrer' | 'route' | 'memo';

/** What the text says about a named person beside the name; each only if written. */
export interface Marks {
  /** A chart number said or shown to be one: `#10234`, `차트 10234`, `10234번`. */
  readonly chart?: string;
  /** The whole phone number, `010-1234-5678`. */
  readonly phone?: string;
  /** The last four digits of the phone, where the words say so: 뒷번호, 끝번호, `p.0706`. */
  readonly tail?: string;
  /** A bare number beside the name, `김영희(1234)`: chart number or phone tail, undecided. */
  readonly number?: string;
  /** As written: `63` or `1963`. */
  readonly birthYear?: string;
}

/** A name of which only a part is written. */
export interface NamePattern {
  /** `masked`: `김*희`, a `*` for each hidden syllable. `initials`: `ㄱㅇㅎ` or `김ㅇㅎ`, a leading consonant for each. */
  readonly kind: 'masked' | 'initials';
  readonly text: string;
}

/** Somebody whom the text names. */
export interface NamedPerson {
  /** As a register would hold it: NFC, no honorific, no desk suffix; '' when only a number, or only a part, is given. */
  readonly name: string;
  /** Only where the name is written in part. */
  readonly pattern?: NamePattern;
  /** The desk's mark for namesakes as written, `A` in 김영희A, `큰` in 큰김영희; absent without one. */
  readonly suffix?: string;
  readonly marks: Marks;
  /** Where the person is named in `evidence`: first character, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** What one text says about a referral. */
export interface Mention {
  readonly kind: MentionKind;
  /** Who is named as referring, the proposed first; empty where nobody is. */
  readonly people: readonly NamedPerson[];
  /** The family word: `모친`, `며느리`; '' without one. Beside a person it is what the person is to the patient. */
  readonly relation: string;
  /** Whose relation: 박철수 in `박철수 사모님 소개`; absent where it is the patient's own. */
  readonly relationOf?: NamedPerson;
  /** The channel named, also beside a person (`네이버+김영희 소개`); '' without one. */
  readonly channel: string;
  /** The referrer must never be told: 말하지 말아달라. */
  readonly secret: boolean;
  /** The words it rests on: the text in NFC on one line, widths as typed, at most 200 characters of it around the mention. */
  readonly evidence: string;
  /** A stable code for why this kind: see {@link MentionReason}. */
  readonly reason: MentionReason;
  /** Ask even if the name belongs to one patient only. */
  readonly doubtful: boolean;
}

/** Why a mention is of its kind. Stable: the sheet translates it. */
export type MentionReason =
  /** Said plainly. */
  | 'plain'
  /** Said plainly after a correction: 김영희→박철수. */
  | 'corrected'
  /** 인듯, 아마, ?, not sure. */
  | 'hedged'
  /** 김영희 아니면 박철수. */
  | 'alternatives'
  /** 김영희, 박철수 소개. */
  | 'several'
  /** 김영희 박철수 부부 소개. */
  | 'couple'
  /** The word for referring, or the name, is misspelt. */
  | 'typo'
  /** ㄱㅇㅎ, 김*희. */
  | 'partial'
  /** Somebody is named, but nothing says that they referred: 김영희님과 같이 오심. */
  | 'unsaid'
  /** It is a referral, and somebody is named beside it; nothing says that it is the same person: 张伟国的同事，经他介绍. */
  | 'beside'
  /** The text contradicts itself or two names stand for two roles. */
  | 'contradicted'
  /** Told by somebody else, or somebody's relation was told. */
  | 'thirdHand'
  /** A relation without a name. */
  | 'relation'
  /** Referred by somebody unnamed. */
  | 'unnamed'
  | 'staff'
  | 'business'
  /** A broker, insurance agent or paid referrer. */
  | 'broker'
  | 'channel'
  /** This patient refers others. */
  | 'outgoing'
  /** 소개 아님, 취소. */
  | 'negated'
  /** 다음에 소개하신다 함. */
  | 'future'
  /** 소개 in another meaning: 자기소개, 소개팅. */
  | 'otherMeaning'
  /** 본인 소개: the patient himself. */
  | 'self'
  /** No word about it at all. */
  | 'silent';

/** What the clinic knows of names; lets the grammar tell a name from a word. Evidence, never required. */
export interface NameRegister {
  readonly isPatientName: (name: string) => boolean;
  readonly isStaffName: (name: string) => boolean;
  /** Whether a number with letters or a dash (24-0123, A-00123) has the form of this clinic's chart numbers; absent: none has. */
  readonly isChartForm?: (text: string) => boolean;
  /** The patient whose text it is: 본인. '' if unknown. */
  readonly patientName: string;
  /** The text stands on a row of a patient who was there before. */
  readonly isExistingPatientRow: boolean;
}
