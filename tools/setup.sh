# What ./daks brings along by itself: npm packages, Chromium, dotnet tools.

# ensure_npm web|all: the browser script of the tab, or the development tools as well.
# A stamp with the lock file's fingerprint tells whether there is anything to do; tools that are there once stay.
ensure_npm() {
  local wanted present='' stamp=node_modules/.daks
  wanted="$1 $(fingerprint package-lock.json package.json)"
  [ ! -f "$stamp" ] || present=$(cat "$stamp")
  [ "$present" != "$wanted" ] && [ "$present" != "all ${wanted#* }" ] || return 0

  have npm || die 1 'npm fehlt. Installieren Sie Node.js ab Version 20 (unter Debian: apt-get install nodejs npm).'
  say 'npm-Pakete werden eingerichtet …'
  local omit=()
  case $1$present in
    all* | weball*) wanted="all ${wanted#* }" ;;
    web)
      # Without a stamp: nothing is there, or somebody ran "npm ci" by hand, as the tests advise.
      if [ -d node_modules/@microsoft/m365agentsplayground ]; then wanted="all ${wanted#* }"; else omit=(--omit=dev); fi
      ;;
    *) omit=(--omit=dev) ;;
  esac
  mkdir -p artifacts/logs
  if ! supervise npm ci --ignore-scripts --no-audit --no-fund ${omit[@]+"${omit[@]}"} >artifacts/logs/npm.log 2>&1; then
    tail -n 20 artifacts/logs/npm.log >&2
    die 1 'Die npm-Pakete ließen sich nicht einrichten (ganze Ausgabe: artifacts/logs/npm.log). Danach noch einmal: npm ci --ignore-scripts'
  fi
  printf '%s' "$wanted" >"$stamp"
}

find_chromium() {
  local candidate
  for candidate in "${CHROME_PATH:-}" /usr/bin/chromium chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
    if [ -n "$candidate" ] && have "$candidate"; then
      command -v "$candidate"
      return 0
    fi
  done
  return 1
}

# Exports CHROME_PATH. Where Chromium cannot be had, the browser tests fail and say what to do.
ensure_chromium() {
  local found
  if ! found=$(find_chromium) && have apt-get && [ "$(id -u)" = 0 ]; then
    say 'Chromium wird installiert …'
    mkdir -p artifacts/logs
    export DEBIAN_FRONTEND=noninteractive
    {
      supervise apt-get update &&
        supervise apt-get install -y --no-install-recommends chromium fonts-liberation
    } >artifacts/logs/apt.log 2>&1 || tail -n 5 artifacts/logs/apt.log >&2
    found=$(find_chromium) || found=''
  fi
  if [ -n "$found" ]; then
    export CHROME_PATH=$found
  else
    say 'Chromium fehlt; die Tests im Browser werden scheitern. Abhilfe: apt-get install chromium oder CHROME_PATH setzen.'
  fi
}

require_dotnet() {
  have dotnet || die 1 'Das .NET SDK fehlt. Welche Version gebraucht wird, steht in global.json; https://dotnet.microsoft.com/download'
  dotnet --version >/dev/null 2>&1 || die 1 'Das .NET SDK passt nicht zu global.json. Was installiert ist, zeigt: dotnet --list-sdks'
}
