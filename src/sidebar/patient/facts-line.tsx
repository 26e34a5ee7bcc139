import { useApp } from '../app';
import { type Facts, sayFacts } from './patient-facts';
import './person.css';

/** Facts about a patient side by side; a line breaks between two of them only. */
export function FactsLine({ facts, first = '' }: { readonly facts: Facts; readonly first?: string }) {
  const app = useApp();
  const parts = [first, ...sayFacts(facts, app)].filter((part) => part !== '');
  return (
    <span class="facts">
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
    </span>
  );
}
