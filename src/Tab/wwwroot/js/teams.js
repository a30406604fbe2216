// Inside Teams: context, theme, and the page that sets up a channel tab.

const script = '_content/Daks.Tab/lib/MicrosoftTeams.min.js';
const patience = 5000;

const load = (source) =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = source;
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });

const inTime = (promise) =>
  Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('Teams does not answer.')), patience))]);

/** Outside a frame there is no Teams; then TeamsJS is not even loaded. */
export async function connectToTeams() {
  if (window.parent === window) {
    return;
  }

  try {
    await load(script);
  } catch {
    console.info('DAKS was built without TeamsJS (npm ci brings it): this tab runs outside Teams only.');
    return;
  }

  const { app, pages } = window.microsoftTeams;
  try {
    await inTime(app.initialize());
    const context = await inTime(app.getContext());
    window.daksTheme.followTeams(context.app.theme);
    app.registerOnThemeChangeHandler((theme) => window.daksTheme.followTeams(theme));
    app.notifySuccess();
    follow(context, pages);
  } catch (error) {
    console.info(`DAKS runs in a frame that is not Teams: ${error.message}`);
  }
}

function follow(context, pages) {
  const here = new URL(location.href);
  const team = context.team?.internalId;
  // The General channel has its team's id and none of its own.
  const channel = team && context.channel?.id !== team ? context.channel?.id : undefined;
  if (here.pathname.startsWith('/tab/')) {
    offerTab(pages, { team, kanal: channel });
    return;
  }

  const chosen = document.cookie.includes('daks-sprache=');
  const english = context.app.locale?.toLowerCase().startsWith('en');
  if (team && !here.searchParams.has('team')) {
    here.searchParams.set('team', team);
  }

  if (channel && !here.searchParams.has('kanal') && here.searchParams.get('team') === team) {
    here.searchParams.set('kanal', channel);
  }

  if (!chosen && english) {
    location.replace(`/sprache?wert=en&zurueck=${encodeURIComponent(here.pathname + here.search + here.hash)}`);
  } else if (here.href !== location.href) {
    location.replace(here.href);
  }
}

function offerTab(pages, place) {
  const named = Object.entries(place).filter(([, id]) => id).map(([key, id]) => `${key}=${encodeURIComponent(id)}`);
  pages.config.registerOnSaveHandler(async (save) => {
    const contentUrl = `${location.origin}/${named.length ? `?${named.join('&')}` : ''}`;
    await pages.config.setConfig({ entityId: 'daks', suggestedDisplayName: 'DAKS', contentUrl, websiteUrl: contentUrl });
    save.notifySuccess();
  });
  pages.config.setValidityState(true);
}
