import './board.js';
import { reconnectionHandler } from './connection.js';
import { drafts, watchDrafts } from './drafts.js';
import { enter, keepPlace } from './focus.js';
import { connectToTeams } from './teams.js';
import { uploads } from './uploads.js';

// What components call.
window.daks = {
  drafts,

  enter,

  theme: window.daksTheme,

  uploads,

  /** The circuit stands: fields listen, drafts can come back. */
  ready() {
    window.daksTheme.apply();
    watchDrafts();
    keepPlace();
    document.documentElement.dataset.ready = 'true';
  },

  /** Brings the keyboard to the first field that is wrong. */
  leadToError() {
    document.querySelector('[aria-invalid="true"]')?.focus();
  },

  /** @returns Whether the clipboard took it; a framed page may be denied it. */
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },

  /** Hands over a file the page has made. */
  save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name.replace(/[\\/:*?"<>|]/g, '-');
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  },

  /** Brings an element into view and the keyboard to it. */
  reveal(id) {
    const element = document.getElementById(id);
    if (element) {
      element.scrollIntoView({ block: 'start' });
      element.focus({ preventScroll: true });
    }
  },
};

await Blazor.start({ circuit: { reconnectionHandler } });
await connectToTeams();
