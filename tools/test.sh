# ./daks test, bench and mutate.

passed=0 failed=0 skipped=0
broken=()

# gate NAME COMMAND...: a step that must succeed; the run goes on so that one look shows everything.
gate() {
  local name=$1
  shift
  heading "$name"
  supervise "$@" || broken+=("$name")
}

run_tests() {
  local fast='' project
  while [ $# -gt 0 ]; do
    case $1 in
      --fast) fast=true ;;
      *) unknown_option "$1" ;;
    esac
    shift
  done

  # Left over in somebody's shell, it would approve whatever comes.
  unset DAKS_ACCEPT_SNAPSHOTS

  trap 'exit 130' INT TERM HUP
  require_dotnet
  rm -rf artifacts/tests
  mkdir -p artifacts/tests

  heading 'Werkzeuge'
  ensure_npm all
  [ -n "$fast" ] || ensure_chromium

  # What packages.lock.json does not say is not restored; "dotnet restore" writes it anew after a change of packages.
  gate 'Pakete' dotnet restore Daks.Teams.sln --locked-mode -v quiet
  gate 'Bau' dotnet build Daks.Teams.sln --no-restore -c Debug -warnaserror -nologo -v quiet -clp:NoSummary
  if [ ${#broken[@]} -eq 0 ]; then
    gate 'Format' dotnet format Daks.Teams.sln --verify-no-changes --no-restore
    for project in tests/*/*.csproj; do
      case $project in
        *EndToEnd*) [ -z "$fast" ] || continue ;;
      esac
      test_project "$project"
    done
  fi
  conclude
}

test_project() {
  local name results
  name=$(basename "$1" .csproj)
  results=artifacts/tests/$name
  gate "$name" dotnet test "$1" -c Debug --no-build --results-directory "$results" \
    --logger trx --logger 'console;verbosity=minimal' \
    --blame-hang-timeout 8min --blame-hang-dump-type none
  count "$results"
}

# Adds up the counters of the result files. A skipped test is one that neither passed nor failed:
# the files' own notExecuted counter stays 0.
count() {
  local file line total ok
  for file in "$1"/*.trx; do
    [ -f "$file" ] || continue
    line=$(grep -o '<Counters [^>]*' "$file")
    total=$(counter total "$line")
    ok=$(counter passed "$line")
    local bad=$(($(counter failed "$line") + $(counter error "$line") + $(counter timeout "$line") + $(counter aborted "$line")))
    passed=$((passed + ok))
    failed=$((failed + bad))
    skipped=$((skipped + total - ok - bad))
  done
}

counter() {
  sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$2"
}

conclude() {
  local code=0
  printf '\n'
  if [ ${#broken[@]} -gt 0 ]; then
    # A step that broke without a counted test, such as the build or a crash, is a failure too.
    [ "$failed" -gt 0 ] || failed=${#broken[@]}
    say "Nicht bestanden: $(IFS=,; printf '%s' "${broken[*]}" | sed 's/,/, /g')"
    code=1
  fi
  if [ $((passed + failed)) -eq 0 ]; then
    say 'Es lief kein Test.'
    code=1
  fi
  say "$passed passed, $failed failed, $skipped skipped"
  exit "$code"
}

run_bench() {
  require_dotnet
  exec dotnet run -c Release --project bench/Daks.Bench.csproj -- "$@"
}

# The mutation score of src/Core: of the files that differ from the main branch, or of all.
run_mutation() {
  local mutate=() file base
  if [ "${1:-}" = --all ]; then
    shift
  else
    base=$(git merge-base HEAD origin/main 2>/dev/null || git merge-base HEAD main 2>/dev/null || git rev-parse HEAD)
    while IFS= read -r file; do
      [ ! -f "$file" ] || mutate+=(--mutate "**/${file#src/Core/}")
    done < <(git diff --name-only "$base" -- 'src/Core/*.cs'; git ls-files --others --exclude-standard -- 'src/Core/*.cs')
    [ ${#mutate[@]} -gt 0 ] || die 0 'In src/Core ist nichts geändert. Alles prüft: ./daks mutate --all'
  fi

  require_dotnet
  dotnet tool restore
  cd tests/Core.Tests || exit
  exec dotnet stryker --project Daks.Core.csproj --output "$root/artifacts/mutation" \
    --reporter progress --reporter html --reporter cleartext ${mutate[@]+"${mutate[@]}"} "$@"
}
