/** How far long work has come; without a total it only moves. */
export function Progress({
  label,
  done,
  total,
}: {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}) {
  return (
    <div class="progress">
      <div class="progress-label" aria-live="polite">
        {label}
      </div>
      {total > 0 ? <progress aria-label={label} value={done} max={total} /> : <progress aria-label={label} />}
    </div>
  );
}
