// Runs before the first paint, so that nobody in a dark room is blinded by a white page.
// The theme is the person's own choice, else what Teams says, else what the system prefers.
(() => {
  'use strict';

  const choiceKey = 'daks.theme';
  const teamsKey = 'daks.theme.teams';
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');

  const unstored = new Map();

  // Storage may be forbidden in a frame; then the theme holds as long as the page does.
  const read = (storage, key) => {
    try {
      return storage().getItem(key);
    } catch {
      return unstored.get(key) ?? null;
    }
  };

  const write = (storage, key, value) => {
    try {
      value ? storage().setItem(key, value) : storage().removeItem(key);
    } catch {
      unstored.set(key, value);
    }
  };

  const known = (name) => ({ default: 'light', light: 'light', dark: 'dark', contrast: 'contrast' })[name] ?? null;

  const choice = () => known(read(() => localStorage, choiceKey));

  const current = () =>
    choice() ?? known(read(() => sessionStorage, teamsKey)) ?? (dark.matches ? 'dark' : 'light');

  const apply = () => {
    const theme = current();
    root.dataset.theme = theme;
    root.style.colorScheme = theme === 'light' ? 'light' : 'dark';

    // The overload with both arguments is broken in Fluent UI Blazor 5.0.1; these two are not.
    const fluent = window.Blazor?.theme;
    fluent?.setTeamsTheme();
    fluent?.setThemeMode(theme === 'light' ? 'light' : 'dark');
  };

  window.daksTheme = {
    apply,
    current,
    choice: () => choice() ?? 'follow',
    choose(value) {
      write(() => localStorage, choiceKey, known(value));
      apply();
    },
    followTeams(name) {
      write(() => sessionStorage, teamsKey, known(name));
      apply();
    },
  };

  dark.addEventListener('change', apply);
  apply();
})();
