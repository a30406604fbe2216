// Keeps what somebody types until it is sent. A field takes part by its data-draft key.

import { storage } from './storage.js';

const prefix = 'daks.draft.';
const restored = new WeakSet();

export const drafts = {
  keys: (below) =>
    storage
      .keys()
      .filter((key) => key.startsWith(prefix + below))
      .map((key) => key.slice(prefix.length)),

  clear(below) {
    drafts.keys(below).forEach((key) => storage.remove(prefix + key));
  },
};

const fieldOf = (node) => (node instanceof Element ? node.closest('[data-draft]') : null);

const remember = (event) => {
  const field = fieldOf(event.target);
  if (field && (field.type !== 'radio' || field.checked)) {
    storage.set(prefix + field.dataset.draft, field.type === 'checkbox' ? String(field.checked) : field.value);
  }
};

const tell = (field) => {
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

const restore = (field) => {
  const draft = storage.get(prefix + field.dataset.draft);
  if (draft === null || restored.has(field)) {
    return;
  }

  restored.add(field);
  if (field.type === 'radio') {
    if (field.value === draft && !field.checked) {
      field.checked = true;
      tell(field);
    }
  } else if (field.type === 'checkbox') {
    if (String(field.checked) !== draft) {
      field.checked = draft === 'true';
      tell(field);
    }
  } else if (field.value !== draft) {
    field.value = draft;
    tell(field);
  }
};

const restoreWithin = (node) => {
  if (node instanceof Element) {
    if (node.matches('[data-draft]')) {
      restore(node);
    }

    node.querySelectorAll('[data-draft]').forEach(restore);
  }
};

/**
 * Tells the host what stands in the fields. While the connection was lost it heard nothing; it would judge what was
 * there before, and call a long reason too short.
 */
export function tellAll() {
  document.querySelectorAll('[data-draft]').forEach((field) => {
    if (storage.get(prefix + field.dataset.draft) !== null && (field.type !== 'radio' || field.checked)) {
      tell(field);
    }
  });
}

/** Watches the page; to be called once the components listen to their events. */
export function watchDrafts() {
  new MutationObserver((mutations) => mutations.forEach((mutation) => mutation.addedNodes.forEach(restoreWithin)))
    .observe(document.body, { childList: true, subtree: true });
  restoreWithin(document.body);
}

// From the start: whoever types before the circuit stands loses nothing either.
document.addEventListener('input', remember, true);
document.addEventListener('change', remember, true);
