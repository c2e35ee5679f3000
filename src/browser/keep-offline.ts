/** Registers the service worker, and tells it what was loaded before it was there. */
const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(`${base}service-worker.js`, { scope: base });
  if (serviceWorker.controller) return;
  const { active } = await serviceWorker.ready;
  active?.postMessage([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
}

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Where it is forbidden, reading goes on without it.
  addEventListener('load', () => register().catch(() => undefined));
}
