import { reconnectionHandler } from './connection.js';
import { drafts, watchDrafts } from './drafts.js';
import { enter, keepPlace } from './focus.js';
import { connectToTeams } from './teams.js';

// What components call.
window.daks = {
  drafts,

  enter,

  theme: window.daksTheme,

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
