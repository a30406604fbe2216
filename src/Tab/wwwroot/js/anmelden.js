// Signs in: inside Teams with the token Teams gives, in a browser by way of the directory.

import { inTime, isFramed, loadTeams } from './teams-host.js';

const page = document.getElementById('anmelden');
const { back, browser } = page.dataset;
const part = (name) => page.querySelector(`[data-${name}]`);

// What Teams says when somebody, or the administration, has not agreed yet.
const consentErrors = ['consent', 'cancelledbyuser', 'aadsts65001', 'invalid_resource', 'aadsts500011'];

/** Says what happened and what to do; the page holds the words. */
function say(state, reason) {
  page.querySelectorAll('[data-state]').forEach((line) => {
    line.hidden = line.dataset.state !== state;
  });
  part('ways').hidden = state === 'working';
  part('copy').hidden = state !== 'consent';
  part('reason').hidden = !reason;
  part('reason').querySelector('code').textContent = reason ?? '';
}

async function exchange(token) {
  const answer = await fetch('/anmelden/teams', { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
  if (answer.ok) {
    // A browser that keeps no cookie in a frame would lead here again, and again.
    const kept = await fetch('/anmelden/stand', { cache: 'no-store' });
    if (kept.ok) {
      location.replace(back);
    } else {
      say('cookie');
    }

    return;
  }

  const problem = await answer.json().catch(() => ({}));
  say(problem.type?.endsWith('-mandant') ? 'tenant' : 'refused', problem.type?.split('/').pop());
}

async function signIn() {
  say('working');
  const teams = await loadTeams();
  if (!teams) {
    location.replace(browser);
    return;
  }

  try {
    await inTime(teams.app.initialize());
  } catch (error) {
    // A frame that is not Teams. The directory refuses to be framed; a window of its own it allows.
    say('unreachable', error.message);
    return;
  }

  // The spinner of Teams goes; what comes is ours.
  teams.app.notifySuccess();
  let token;
  try {
    token = await teams.authentication.getAuthToken();
  } catch (error) {
    const reason = error?.message ?? String(error);
    say(consentErrors.some((one) => reason.toLowerCase().includes(one)) ? 'consent' : 'refused', reason);
    return;
  }

  try {
    await exchange(token);
  } catch (error) {
    say('unreachable', error.message);
  }
}

part('again').addEventListener('click', signIn);
part('copy').addEventListener('click', async ({ currentTarget }) => {
  const text = part('it-text');
  text.hidden = false;
  try {
    await navigator.clipboard.writeText(text.textContent);
    currentTarget.textContent = currentTarget.dataset.copied;
  } catch {
    // A framed page may be denied the clipboard: then the text stands there to be selected.
    getSelection().selectAllChildren(text);
  }
});

if (isFramed()) {
  await signIn();
} else {
  location.replace(browser);
}
