# Small helpers of ./daks.

say() {
  printf '%s\n' "$*"
}

heading() {
  printf '\n== %s\n' "$*"
}

# die CODE TEXT: one sentence that says what is wrong and how to go on.
die() {
  printf '%s\n' "$2" >&2
  exit "$1"
}

have() {
  command -v "$1" >/dev/null 2>&1
}

unknown_option() {
  die 2 "./daks $verb kennt \"$1\" nicht. Was es gibt, zeigt ./daks help."
}

# What the file contains, as one word; sha256sum and shasum are not everywhere.
fingerprint() {
  cksum "$@" | cksum | cut -d ' ' -f 1
}

# A path as the caller meant it: relative to where ./daks was called.
caller_path() {
  case $1 in
    /*) printf '%s' "$1" ;;
    *) printf '%s/%s' "$caller" "$1" ;;
  esac
}

data_folder() {
  if [ -n "${DAKS_DATA:-}" ]; then caller_path "$DAKS_DATA"; else printf '%s' "$root/.daks"; fi
}

port_in_use() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# The status code of GET http://127.0.0.1:PORT/PATH, or nothing. curl is not everywhere.
http_status() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
    IFS=' ' read -r -t 10 _ status _ <&3
    printf '%s' "$status"
  ) 2>/dev/null || true
}

is_port() {
  [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && [ "$1" -le 65535 ]
}

# require_port PORT VARIABLE: what is set is a port at all.
require_port() {
  is_port "$1" || die 2 "$2 ist \"$1\": Erwartet wird eine Zahl von 1 bis 65535, zum Beispiel $2=5131 ./daks $verb"
}

require_free_port() {
  require_port "$1" "$2"
  if port_in_use "$1"; then
    die 1 "Port $1 ist belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen Port: $2=$(($1 + 1)) ./daks $verb"
  fi
}

# Processes this script started; they end with it, whatever ends it.
children=()
trap end_children EXIT

# Runs a command that a signal to this script ends too, and returns its exit code.
supervise() {
  "$@" &
  children+=("$!")
  wait "$!"
}

end_children() {
  local pid tries
  for pid in ${children[@]+"${children[@]}"}; do
    kill -TERM "$pid" 2>/dev/null || continue
    for ((tries = 0; tries < 200; tries++)); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null || true
  done
}

# Ctrl+C and SIGTERM are the normal way to end a server: everything stops and the exit code is 0.
stop_cleanly() {
  trap '' INT TERM HUP
  exit 0
}
