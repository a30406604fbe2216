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
  if ! port_in_use "$port"; then
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
  if mkdir -p "$data" 2>/dev/null && probe=$(mktemp "$data/doctor.XXXXXX" 2>/dev/null); then
    rm -f "$probe"
    good "Datenordner $data"
  else
    bad "Der Datenordner $data ist nicht beschreibbar" 'Geben Sie sich dort Schreibrechte oder wählen Sie einen anderen: DAKS_DATA=… ./daks run'
  fi
}

# The names infra/main.bicep sets. The program checks the values themselves when it starts.
check_settings() {
  local name names='Bot__AppId Bot__AppType Bot__TenantId Bot__AllowedTenants__0 Daks__OeffentlicheAdresse Daks__Speicher'
  [ "${Daks__Speicher:-}" != Tables ] || names="$names Daks__Tables__Endpunkt"
  for name in $names; do
    if [ -n "${!name:-}" ]; then
      good "$name"
    else
      bad "$name" 'Als Umgebungsvariable setzen; was hineingehört, steht in infra/README.md.'
    fi
  done
}
