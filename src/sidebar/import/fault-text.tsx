import { AppError, explain } from '../../core/app-error';
import { useApp } from '../app';
import { ErrorNotice, Notice } from '../kit/notice';

/** What is wrong with a file, found here or by the server. */
export function FaultText({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const app = useApp();
  if (error instanceof AppError) {
    return (
      <Notice kind="error">
        <p>{explain(error, app.language)}</p>
      </Notice>
    );
  }
  return <ErrorNotice error={error} {...(onRetry ? { onRetry } : {})} />;
}
