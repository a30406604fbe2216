// Sends files as requests of their own, one after the other, and tells the page how far they are.

const zones = new WeakMap();
const cancelled = new Set();
let running = null;
let waiting = Promise.resolve();
let last = 0;

const pause = 250;
const calledOff = -1;

// The page may be gone before a file is through; then nobody waits for the news.
const tell = (page, ...words) => page.invokeMethodAsync(...words).catch(() => {});

const send = ({ page, address, token }, key, file, day) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const query = `&name=${encodeURIComponent(file.name)}${day ? `&stichtag=${day}` : ''}`;
    let told = 0;
    running = { key, request };
    tell(page, 'Advance', key, 0);
    request.upload.onprogress = ({ loaded, total }) => {
      if (performance.now() - told > pause) {
        told = performance.now();
        tell(page, 'Advance', key, Math.floor((100 * loaded) / Math.max(1, total)));
      }
    };
    request.onload = () => resolve(request.status);
    request.onerror = () => resolve(0);
    request.onabort = () => resolve(calledOff);
    request.open('POST', address + query);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('RequestVerificationToken', token ?? '');
    request.send(file);
  });

const enqueue = (zone, file, day) => {
  const settings = zones.get(zone);
  const key = ++last;
  tell(settings.page, 'Begin', key, file.name);
  waiting = waiting.then(async () => {
    const status = cancelled.delete(key) ? calledOff : file.size > settings.limit ? 413 : await send(settings, key, file, day);
    running = null;
    await tell(settings.page, 'EndAsync', key, status, Boolean(day));
  });
};

// Whoever misses the place would else see the browser open the file, and the page with what was typed be gone.
const takeAnywhere = (zone) => {
  const listening = new AbortController();
  const on = (event, act) =>
    document.addEventListener(
      event,
      (happened) => {
        if (!zone.isConnected) {
          listening.abort();
        } else if (happened.dataTransfer?.types.includes('Files')) {
          act(happened);
        }
      },
      { signal: listening.signal },
    );
  on('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('drop-over');
  });
  on('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) {
      zone.classList.remove('drop-over');
    }
  });
  on('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('drop-over');
    [...event.dataTransfer.files].forEach((file) => enqueue(zone, file));
  });
};

export const uploads = {
  /** Listens to files that are dropped on a place or chosen in its field. */
  watch(zone, page, settings) {
    if (!zone) {
      return;
    }

    const isNew = !zones.has(zone);
    zones.set(zone, { page, ...settings });
    if (!isNew) {
      return;
    }

    const field = zone.querySelector('input[type="file"]');
    field.addEventListener('change', () => {
      [...field.files].forEach((file) => enqueue(zone, file));
      field.value = '';
    });
    takeAnywhere(zone);
  },

  /** Sends what stands in a field as a file. Returns false when nothing stands there. */
  paste(zone, id, name, day) {
    const text = document.getElementById(id)?.value.trim();
    if (!text) {
      return false;
    }

    enqueue(zone, new File([`${text}\n`], name, { type: 'text/plain' }), day);
    return true;
  },

  cancel(key) {
    if (running?.key === key) {
      running.request.abort();
    } else {
      cancelled.add(key);
    }
  },
};
