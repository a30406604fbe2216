// When the connection is lost, the page stays readable and writable; drafts are kept. It says what is happening,
// tries again, and reloads when the host no longer knows this circuit (it was restarted).

import { tellAll } from './drafts.js';

const bar = document.getElementById('connection');
const pauses = [300, 500, 1000, 2000, 3000];

const say = (text) => {
  bar.textContent = text;
  bar.classList.toggle('connection-shown', text !== '');
};

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let up = true;

async function reconnect() {
  for (let attempt = 0; !up; attempt++) {
    await wait(pauses[Math.min(attempt, pauses.length - 1)]);
    try {
      if (!(await Blazor.reconnect())) {
        location.reload();
        return;
      }
    } catch {
      // The host does not answer yet, or the session ended meanwhile: then a new page signs in again.
      if (await isSessionOver()) {
        location.reload();
        return;
      }
    }
  }
}

/** Only an answer says so; a host that is away says nothing. */
async function isSessionOver() {
  try {
    const answer = await fetch('/', { redirect: 'manual', cache: 'no-store' });
    return answer.type === 'opaqueredirect' || answer.status === 401;
  } catch {
    return false;
  }
}

export const reconnectionHandler = {
  onConnectionDown() {
    if (up) {
      up = false;
      say(bar.dataset.down);
      reconnect();
    }
  },

  onConnectionUp() {
    up = true;
    tellAll();
    say(bar.dataset.up);
    setTimeout(() => up && say(''), 3000);
  },
};
