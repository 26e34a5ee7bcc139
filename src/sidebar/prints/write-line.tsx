/** A line to write on, with what belongs on it. */
export function WriteLine({ label }: { readonly label: string }) {
  return (
    <span class="write-line">
      <span class="write-label">{label}</span>
    </span>
  );
}
