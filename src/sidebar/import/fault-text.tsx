import { AppError, explain } from '../../core/app-error';
import { useApp } from '../app';
import { ErrorNotice, Notice } from '../kit/notice';

/** What is wrong with a file, found here or by the server. */
export function FaultText({
  error,
  file,
}: {
  readonly error: unknown;
  /** Named above it already. */
  readonly file?: string;
}) {
  const app = useApp();
  if (error instanceof AppError) {
    return (
      <Notice kind="error">
        <p>{withoutName(explain(error, app.language), file)}</p>
      </Notice>
    );
  }
  return <ErrorNotice error={error} />;
}

function withoutName(text: string, file: string | undefined): string {
  return file !== undefined && text.startsWith(file)
    ? text.slice(file.length).replace(/^[:：]\s*/, '')
    : text;
}
