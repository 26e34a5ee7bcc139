import type { Candidate } from './candidate';
import { cluesOf } from './clue';
import type { NamedPerson } from './mention/mention';
import type { ReferralPatient } from './patient';
import { candidatesOf, offer } from './propose-people';
import type { Reason, ReasonCode } from './reason';
import { type Registry, type Scene, setScene } from './scene';

/** Who is meant by a named person: one patient, nobody who counts, or a question. */
export interface Resolution {
  readonly status: 'counted' | 'question' | 'staff' | 'none';
  /** Only where counted. */
  readonly referrer: ReferralPatient | null;
  /** Ranked; for a question those who may be meant, else the referrer alone or nobody. */
  readonly candidates: readonly Candidate[];
  readonly reason: Reason;
}

/** Whether a named person is one patient, nobody who counts, or a question, and why. */
export interface Judgement {
  readonly status: Resolution['status'];
  /** Only where counted. */
  readonly referrer: ReferralPatient | null;
  readonly reason: Reason;
}

/** {@link judgePerson}, with those who may be meant. */
export function resolvePerson(person: NamedPerson, patient: ReferralPatient, registry: Registry): Resolution {
  const scene = setScene(person, patient, registry);
  const judgement = judge(scene);
  const { status, referrer } = judgement;
  const candidates = status === 'question' ? candidatesOf(scene) : referrer ? [offer(referrer, scene)] : [];
  return { ...judgement, candidates };
}

/**
 * Who is meant by the name and its marks; the first rung that holds decides:
 * chart number (the name must agree) → name + whole phone → name + last four digits → name + birth year or desk mark →
 * the name alone, where exactly one patient who was there before bears it. Anything else is a question.
 */
export function judgePerson(person: NamedPerson, patient: ReferralPatient, registry: Registry): Judgement {
  return judge(setScene(person, patient, registry));
}

function judge(scene: Scene): Judgement {
  for (const clue of cluesOf(scene.person, scene)) {
    if (clue.void) continue;
    if (clue.conflict) return ask(clue.conflict, clue.value);
    const possible = clue.fitting.filter(
      (other) => other === scene.patient || scene.orderOf(other) !== 'after',
    );
    const only = possible.length === 1 ? possible[0] : undefined;
    if (only) return settle(only, clue.found, clue.value, scene);
    if (possible.length === 0) return ask('cameLater', scene.called);
    return ask('severalHolders', clue.value);
  }
  return judgeByName(scene);
}

function judgeByName(scene: Scene): Judgement {
  const { bearers, isOwnName, registry, person, called } = scene;
  const possible = bearers.filter((other) => scene.orderOf(other) !== 'after');
  if (isOwnName) {
    return possible.length > 0 ? ask('ownName', called) : conclude('none', 'self');
  }
  if (person.name !== '' && registry.isStaffName(person.name)) {
    return possible.length > 0 ? ask('staffNamesake', called) : conclude('staff', 'staffName', called);
  }
  const before = possible.filter((other) => scene.orderOf(other) === 'before');
  const only = before.length === 1 ? before[0] : undefined;
  if (!only) {
    if (before.length > 1) return ask('namesakes', called);
    if (scene.patient.firstVisit === '' && possible.length > 0) {
      return possible.length > 1 ? ask('namesakes', called) : ask('existingPatient', '');
    }
    if (possible.some((other) => scene.orderOf(other) === 'sameDay')) return ask('sameDay', called);
    if (possible.length > 0) return ask('orderUnknown', called);
    return ask(bearers.length > 0 ? 'cameLater' : 'nobody', called);
  }
  if (person.name === '') return ask('partial', called);
  if (possible.some((other) => scene.orderOf(other) === 'unknown')) return ask('orderUnknown', called);
  if (registry.isErasedName?.(person.name)) return ask('erasedNamesake', called);
  // A namesake who first came on the very day may have sent the patient ahead.
  return possible.length > 1 ? ask('sameDay', called) : settle(only, 'byName', called, scene);
}

/** The one who fits, if he can have referred. */
function settle(other: ReferralPatient, found: ReasonCode, value: string, scene: Scene): Judgement {
  if (other === scene.patient) {
    return scene.bearers.length > 0 && !scene.isNameless
      ? ask('ownName', scene.called)
      : conclude('none', 'self');
  }
  const order = scene.orderOf(other);
  if (order === 'after') return ask('cameLater', other.name);
  if (scene.patient.firstVisit === '') return ask('existingPatient', '');
  if (order === 'sameDay') return ask('sameDay', value);
  if (order === 'unknown') return ask('orderUnknown', value);
  return { status: 'counted', referrer: other, reason: { code: found, value } };
}

function conclude(status: 'staff' | 'none', code: ReasonCode, value = ''): Judgement {
  return { status, referrer: null, reason: { code, value } };
}

function ask(code: ReasonCode, value: string): Judgement {
  return { status: 'question', referrer: null, reason: { code, value } };
}
