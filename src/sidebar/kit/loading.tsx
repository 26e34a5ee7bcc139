import { useApp } from '../app';

/** Stands where something is about to come. */
export function Loading() {
  const app = useApp();
  return (
    <div class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      <span>{app.say(LOADING)}</span>
    </div>
  );
}

const LOADING = { ko: '불러오는 중…', zh: '正在加载…', en: 'Loading…' };
