// Whether this page stands inside Teams, and the library to speak to it.

const script = '/_content/Daks.Tab/lib/MicrosoftTeams.min.js';
const patience = 5000;

const load = (source) =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = source;
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });

/** Teams on a phone shows a page of its own instead of a frame, and lends it this object. */
export const isFramed = () => window.parent !== window || 'nativeInterface' in window;

export const inTime = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('Teams does not answer.')), patience))]);

/** TeamsJS; nothing outside a frame, and where it was not built in. */
export async function loadTeams() {
  if (!isFramed()) {
    return undefined;
  }

  try {
    await load(script);
  } catch {
    console.info('DAKS was built without TeamsJS (npm ci brings it): this tab runs outside Teams only.');
    return undefined;
  }

  return window.microsoftTeams;
}
