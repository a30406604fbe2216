# ./daks run and ./daks chat: the program and, beside it, somebody to talk to it.

run_host() {
  local data demo=''
  data=$(data_folder)
  while [ $# -gt 0 ]; do
    case $1 in
      --demo) demo=true ;;
      *) unknown_option "$1" ;;
    esac
    shift
  done
  [ -z "$demo" ] || data=$data/demo

  require_dotnet
  require_free_port "$port" DAKS_PORT
  trap stop_cleanly INT TERM HUP
  (umask 077 && mkdir -p "$data") || die 1 "Der Datenordner $data lässt sich nicht anlegen. Wählen Sie einen anderen: DAKS_DATA=… ./daks run"
  ensure_npm web

  build_host

  start_host "$data" "$demo"
  announce "$!" "$data" "$demo"
  wait "${children[${#children[@]}-1]}" || die "$?" 'DAKS hat sich beendet; der Grund steht darüber.'
}

# What the importer makes of a file. Standard output is the JSON alone, standard input the file when it is called "-".
run_statistik() {
  local arguments=() argument
  for argument in "$@"; do
    if [ -f "$caller/$argument" ]; then argument=$(caller_path "$argument"); fi
    arguments+=("$argument")
  done

  require_dotnet
  build_host >&2 </dev/null
  exec dotnet src/Host/bin/Debug/net10.0/Daks.Host.dll statistik ${arguments[@]+"${arguments[@]}"}
}

# What the compiler writes is English and long: it goes to a file. Here stands how far it is, four times a minute.
build_host() {
  local log=artifacts/logs/build.log parts=(src/*/*.csproj) started=$SECONDS next=15 build
  if [ -d src/Host/bin ]; then
    say 'DAKS wird gebaut …'
  else
    say 'DAKS wird zum ersten Mal gebaut; das dauert zwei bis drei Minuten …'
  fi

  mkdir -p artifacts/logs
  # Nor does a compiler server: nothing but the program is left running.
  env UseSharedCompilation=false dotnet build src/Host/Daks.Host.csproj -c Debug -v minimal -clp:NoSummary -nologo >"$log" 2>&1 &
  build=$!
  children+=("$build")
  while kill -0 "$build" 2>/dev/null; do
    if [ $((SECONDS - started)) -ge "$next" ]; then
      say "  nach $next Sekunden: $(grep -c ' -> .*\.dll$' "$log") von ${#parts[@]} Teilen gebaut"
      next=$((next + 15))
    fi
    sleep 0.2
  done
  wait "$build" || explain_build "$log"
}

explain_build() {
  # An error that several projects meet is named by each.
  grep ': error ' "$1" | sort -u >&2 || tail -n 20 "$1" >&2
  die 1 "Der Bau ist gescheitert; die Gründe stehen darüber, die ganze Ausgabe in $1."
}

# The assembly itself rather than `dotnet run`: its process id is the server's, so ending it leaves nothing behind.
start_host() {
  (
    cd src/Host || exit
    export ASPNETCORE_ENVIRONMENT=Development DAKS_PORT="$port" DAKS_DATA="$1"
    [ -z "$2" ] || export Daks__Beispiel=true
    exec dotnet bin/Debug/net10.0/Daks.Host.dll
  ) &
  children+=("$!")
}

announce() {
  local tries
  for ((tries = 0; tries < 300; tries++)); do
    kill -0 "$1" 2>/dev/null || return 0
    if [ "$(http_status "$port" /health/ready)" = 200 ]; then
      cat <<TEXT

DAKS läuft.
  Arbeitsbereich:  http://localhost:$port/
  Chat:            in einem zweiten Terminal ${DAKS_PORT:+DAKS_PORT=$port }./daks chat
  Daten:           $2
  Beenden:         Strg+C

TEXT
      return 0
    fi
    sleep 0.2
  done
  say "DAKS meldet sich nach einer Minute noch nicht bereit. Was fehlt, steht unter http://localhost:$port/health/ready"
}

run_chat() {
  [ $# -eq 0 ] || unknown_option "$1"

  have node || die 1 'Node.js fehlt. Gebraucht wird Version 20 oder neuer (unter Debian: apt-get install nodejs npm).'
  require_port "$port" DAKS_PORT
  port_in_use "$port" || die 1 "Unter Port $port antwortet niemand. Starten Sie zuerst in einem anderen Terminal: ./daks run"
  require_free_port "$chat_port" DAKS_CHAT_PORT
  trap stop_cleanly INT TERM HUP
  ensure_npm all
  mkdir -p artifacts/logs

  # No telemetry, no browser of its own, loopback only, and the clock of the people who use it.
  env TEAMSAPPTESTER_BROWSER=none TZ=Europe/Berlin \
    M365_AGENTS_PLAYGROUND_CONFIG_PATH="$root/playground/.m365agentsplayground.yml" \
    M365_AGENTS_PLAYGROUND_LOGFILE="$root/artifacts/logs/chat.log" \
    node --require "$root/playground/listen-loopback.cjs" \
    node_modules/@microsoft/m365agentsplayground/cli.js start \
    -e "http://127.0.0.1:$port/api/messages" -p "$chat_port" -c msteams \
    --su "http://127.0.0.1:$chat_port/_connector" --dt >/dev/null &
  children+=("$!")

  local chat=$! tries
  for ((tries = 0; tries < 150; tries++)); do
    kill -0 "$chat" 2>/dev/null || break
    if [ "$(http_status "$chat_port" /_debug/ping)" = 200 ]; then
      cat <<TEXT

Der Chat läuft; Sie schreiben als Anna Berg.
  Im Browser:  http://localhost:$chat_port/
  Probieren:   Hilfe
  Beenden:     Strg+C

TEXT
      break
    fi
    sleep 0.2
  done
  wait "$chat" || die "$?" 'Der Chat hat sich beendet. Was geschah, steht in artifacts/logs/chat.log.'
}
