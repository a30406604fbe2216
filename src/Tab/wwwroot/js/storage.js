// Where drafts are kept: in sessionStorage, where the browser grants it. A page in a foreign frame may be denied it; then
// in memory, and across a reload in the state of the history entry, which nobody but us can read.

const field = 'daksDrafts';

const granted = () => {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
};

class HistoryStorage {
  #entries = new Map(Object.entries(history.state?.[field] ?? {}));
  #waiting = null;

  constructor() {
    window.addEventListener('beforeunload', () => this.#write());
  }

  keys = () => [...this.#entries.keys()];
  get = (key) => this.#entries.get(key) ?? null;
  set = (key, value) => this.#writeSoon(this.#entries.set(key, value));
  remove = (key) => this.#writeSoon(this.#entries.delete(key));

  // Browsers limit how often the state may be written; a pause in typing is often enough.
  #writeSoon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#write(), 250);
  }

  #write() {
    history.replaceState({ ...history.state, [field]: Object.fromEntries(this.#entries) }, '');
  }
}

class SessionStorage {
  #session;

  constructor(session) {
    this.#session = session;
  }

  keys = () => Object.keys(this.#session);
  get = (key) => this.#session.getItem(key);
  set = (key, value) => this.#session.setItem(key, value);
  remove = (key) => this.#session.removeItem(key);
}

const session = granted();

export const storage = session ? new SessionStorage(session) : new HistoryStorage();
