# ./daks doctor: what is missing or misconfigured, and how to mend it.

problems=0

good() {
  printf '  gut      %s\n' "$1"
}

# hint WHAT HOW: something that only part of the work needs.
hint() {
  printf '  Hinweis  %s\n           → %s\n' "$1" "$2"
}

# bad WHAT HOW: something DAKS cannot do without.
bad() {
  printf '  fehlt    %s\n           → %s\n' "$1" "$2"
  problems=$((problems + 1))
}

run_doctor() {
  [ $# -eq 0 ] || unknown_option "$1"

  say 'Programme'
  check_dotnet
  check_node
  check_tools
  say 'Ort'
  check_port
  check_data
  case ${ASPNETCORE_ENVIRONMENT:-Development} in
    Development) ;;
    *)
      say "Einstellungen für ${ASPNETCORE_ENVIRONMENT}"
      check_settings
      ;;
  esac

  printf '\n'
  [ "$problems" -eq 0 ] || die 1 "$problems Punkt(e) sind zu beheben."
  say 'Alles Nötige ist da.'
}

check_dotnet() {
  local wanted
  wanted=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json)
  if ! have dotnet; then
    bad '.NET SDK' "Installieren Sie Version $wanted oder neuer: https://dotnet.microsoft.com/download"
  elif dotnet --version >/dev/null 2>&1; then
    good ".NET SDK $(dotnet --version)"
  else
    bad ".NET SDK $wanted (global.json)" "Da ist nur: $(dotnet --list-sdks | cut -d ' ' -f 1 | tr '\n' ' ')– https://dotnet.microsoft.com/download"
  fi
}

check_node() {
  local version
  if ! have node; then
    bad 'Node.js' 'Installieren Sie Version 20 oder neuer, unter Debian: apt-get install nodejs npm'
    return
  fi
  version=$(node --version)
  case $version in
    v[0-9].* | v1[0-9].*) bad "Node.js ist $version" 'Gebraucht wird Version 20 oder neuer.' ;;
    *) good "Node.js $version" ;;
  esac
  if have npm; then good "npm $(npm --version 2>/dev/null)"; else bad 'npm' 'Es gehört zu Node.js, unter Debian: apt-get install npm'; fi
}

check_tools() {
  local present='' current found
  current=$(fingerprint package-lock.json package.json)
  [ ! -f node_modules/.daks ] || present=$(cat node_modules/.daks)
  case $present in
    "all $current") good 'npm-Pakete' ;;
    "web $current") good 'npm-Pakete für ./daks run; die übrigen richten ./daks chat und ./daks test ein' ;;
    '') hint 'npm-Pakete sind nicht eingerichtet' './daks run, ./daks chat und ./daks test richten ein, was sie brauchen.' ;;
    *) hint 'npm-Pakete sind veraltet' './daks run, ./daks chat und ./daks test erneuern, was sie brauchen.' ;;
  esac
  if found=$(find_chromium); then
    good "Chromium ($found)"
  else
    hint 'Chromium für die Tests im Browser' 'apt-get install chromium oder CHROME_PATH setzen; ./daks test --fast kommt ohne aus.'
  fi
}

check_port() {
  if ! is_port "$port"; then
    bad "DAKS_PORT ist \"$port\"" 'Erwartet wird eine Zahl von 1 bis 65535, zum Beispiel: DAKS_PORT=5131 ./daks run'
  elif ! port_in_use "$port"; then
    good "Port $port ist frei"
  elif [ "$(http_status "$port" /health/live)" = 200 ]; then
    good "Port $port: DAKS läuft dort schon"
  else
    bad "Port $port ist belegt" "Beenden Sie das andere Programm oder wählen Sie einen anderen Port: DAKS_PORT=$((port + 1)) ./daks run"
  fi
}

check_data() {
  local data probe
  data=$(data_folder)
  if (umask 077 && mkdir -p "$data") 2>/dev/null && probe=$(mktemp "$data/doctor.XXXXXX" 2>/dev/null); then
    rm -f "$probe"
    good "Datenordner $data"
  else
    bad "Der Datenordner $data ist nicht beschreibbar" 'Geben Sie sich dort Schreibrechte oder wählen Sie einen anderen: DAKS_DATA=… ./daks run'
  fi
}

# The program itself says what it would not start with.
check_settings() {
  local said line
  if [ ! -f src/Host/bin/Debug/net10.0/Daks.Host.dll ]; then
    have dotnet || return 0
    build_host >&2 </dev/null
  fi
  if said=$(cd src/Host && dotnet bin/Debug/net10.0/Daks.Host.dll einstellungen 2>&1 >/dev/null); then
    good 'Alle Einstellungen passen'
    [ -n "${Regionaldatenbank__Benutzer:-}" ] \
      || hint 'Kein Konto der Regionaldatenbank' 'Zahlen lassen sich einlesen, aber nicht abrufen; siehe docs/handbuch/betrieb.md, „Regionaldatenbank“.'
    return 0
  fi

  local before=$problems
  while IFS= read -r line; do
    case $line in
      '  - '*)
        printf '  falsch   %s\n' "${line#  - }"
        problems=$((problems + 1))
        ;;
    esac
  done <<<"$said"
  if [ "$problems" -eq "$before" ]; then
    bad 'Die Einstellungen ließen sich nicht prüfen' "$(head -n 1 <<<"$said")"
  else
    say '           → Was hineingehört, steht in docs/handbuch/betrieb.md unter „Einstellungen“.'
  fi
}
