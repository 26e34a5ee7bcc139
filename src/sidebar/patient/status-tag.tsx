import './person.css';

/** What is to be minded about a patient, in words; nothing where all is well. */
export function StatusTag({ status }: { readonly status: string }) {
  return status === '' ? null : <span class="tag mind">{status}</span>;
}
