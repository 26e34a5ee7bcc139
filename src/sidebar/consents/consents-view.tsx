import type { ViewParams } from '../app';
import { ComplaintPage } from './complaint-page';
import { ConsentsPage } from './consents-page';
import { ManyPage } from './many-page';
import { OptOutsPage } from './opt-outs-page';
import { PersonPage } from './person-page';
import './consents.css';

/** 수신동의: what is on record and what to do about it; opened with `patient` one person's, with `page` one of the things to do. */
export function ConsentsView({ patient = '', name = '', page = '' }: ViewParams) {
  if (page === 'complaint') return <ComplaintPage patient={patient} name={name} />;
  if (page === 'many') return <ManyPage />;
  if (page === 'optOuts') return <OptOutsPage />;
  if (patient !== '') return <PersonPage patient={patient} name={name} />;
  return <ConsentsPage />;
}
