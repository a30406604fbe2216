// Inside Teams: context, theme, and the page that sets up a channel tab.

import { inTime, loadTeams } from './teams-host.js';

/** Outside a frame there is no Teams; then TeamsJS is not even loaded. */
export async function connectToTeams() {
  const teams = await loadTeams();
  if (!teams) {
    return;
  }

  const { app, pages } = teams;
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
  const place = placeOf(context);
  if (here.pathname.startsWith('/tab/')) {
    offerTab(pages, place);
    return;
  }

  const chosen = document.cookie.includes('daks-sprache=');
  const english = context.app.locale?.toLowerCase().startsWith('en');
  if (isWithin(here, place)) {
    place.forEach(([key, id]) => here.searchParams.set(key, id));
  }

  if (!chosen && english) {
    location.replace(`/sprache?wert=en&zurueck=${encodeURIComponent(here.pathname + here.search + here.hash)}`);
  } else if (here.href !== location.href) {
    location.replace(here.href);
  }
}

/** What the tab's address says of where it stands; the host reads it in TabPlace.cs. */
function placeOf({ team, channel, chat }) {
  if (!team?.internalId) {
    return chat?.id ? [['chat', chat.id]] : [];
  }

  // The General channel has its team's id and none of its own.
  const own = channel?.id && channel.id !== team.internalId ? [['kanal', channel.id]] : [];
  return [['team', team.internalId], ...own];
}

/** An address that names another place was followed on purpose. */
function isWithin(address, place) {
  const named = ['team', 'kanal', 'chat'].filter((key) => address.searchParams.has(key));
  return named.every((key) => address.searchParams.get(key) === new Map(place).get(key));
}

function offerTab(pages, place) {
  const named = place.map(([key, id]) => `${key}=${encodeURIComponent(id)}`);
  pages.config.registerOnSaveHandler(async (save) => {
    const contentUrl = `${location.origin}/${named.length ? `?${named.join('&')}` : ''}`;
    await pages.config.setConfig({ entityId: 'daks', suggestedDisplayName: 'DAKS', contentUrl, websiteUrl: contentUrl });
    save.notifySuccess();
  });
  pages.config.setValidityState(true);
}
