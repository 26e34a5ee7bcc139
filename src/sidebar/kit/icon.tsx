const PATHS = {
  back: 'M12 4l-6 6 6 6M6 10h11',
  forward: 'M8 4l6 6-6 6M14 10H3',
  close: 'M5 5l10 10M15 5L5 15',
  caret: 'M6 8l4 4 4-4',
  next: 'M8 5l5 5-5 5',
  check: 'M4 10.5l4 4 8-9',
  help: 'M7.5 7.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.9M10 14.6v.1M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  star: 'M10 3l2.1 4.5 4.9.6-3.6 3.3 1 4.9L10 13.9l-4.4 2.4 1-4.9L3 8.1l4.9-.6z',
  person: 'M10 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM4 16.5c.6-3 3-4.5 6-4.5s5.4 1.5 6 4.5',
  sheet: 'M3.5 4h13v12h-13zM3.5 8h13M8 8v8',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign; what it means is said in words beside it or by its button's name. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="drawn"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
