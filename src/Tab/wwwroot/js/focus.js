// The keyboard keeps its place. A button often vanishes with what it did; the browser would then begin at the top of the page.

const home = '[tabindex="-1"]';
const openers = new WeakMap();
let last = null;

const homesOf = (element) => {
  const homes = [];
  for (let at = element.closest(home); at; at = at.parentElement?.closest(home)) {
    homes.push(at);
  }

  return homes;
};

const remember = ({ target }) => {
  const panel = target.closest('.panel');
  if (panel && last && !openers.has(panel)) {
    openers.set(panel, last.element);
  }

  // From the notice the way leads back to where one was before.
  last = { element: target, panel, homes: target.closest('main') ? homesOf(target) : (last?.homes ?? []) };
};

const recover = () => {
  if (!last || last.element.isConnected || document.activeElement !== document.body) {
    return;
  }

  const { panel, homes } = last;
  const opener = panel && openers.get(panel);
  const place = opener?.isConnected ? opener : homes.find((one) => one.isConnected);
  last = null;
  place?.focus({ preventScroll: true });
};

/** Brings the keyboard to the first thing to fill in. */
export function enter(form) {
  const first = form?.querySelector('input, select, textarea');
  const chosen = first?.type === 'radio' ? form.querySelector('input[type="radio"]:checked') : null;
  (chosen ?? first)?.focus();
}

/** Brings the keyboard back whenever what it was on is taken away. */
export function keepPlace() {
  document.addEventListener('focusin', remember);
  new MutationObserver(recover).observe(document.body, { childList: true, subtree: true });
}
