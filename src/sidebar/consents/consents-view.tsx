import type { ViewParams } from '../app';
import { ComplaintPage } from './complaint-page';
import { ConsentsPage } from './consents-page';
import { ManyPage } from './many-page';
import { OptOutsPage } from './opt-outs-page';
import { PersonPage } from './person-page';
import './consents.css';

/** 수신동의: what is on record and what to do about it; opened with `patient` one person's, with `patients` what all of them said, with `page` one of the things to do. */
export function ConsentsView({ patient = '', name = '', page = '', patients = '' }: ViewParams) {
  const chosen = patients.split(',').filter((id) => id !== '');
  const [only = ''] = chosen.length === 1 ? chosen : [];
  if (page === 'complaint') return <ComplaintPage patient={patient} name={name} />;
  if (page === 'many' || chosen.length > 1) return <ManyPage patients={chosen} />;
  if (page === 'optOuts') return <OptOutsPage />;
  if (patient !== '' || only !== '') return <PersonPage patient={patient || only} name={name} />;
  return <ConsentsPage />;
}
