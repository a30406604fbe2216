# ./daks package: the Teams app package.

build_package() {
  local env=env/.env.dev
  while [ $# -gt 0 ]; do
    case $1 in
      --env)
        [ $# -ge 2 ] || die 2 'Nach --env fehlt die Datei, zum Beispiel: ./daks package --env env/.env.dev'
        env=$(caller_path "$2")
        shift
        ;;
      *) unknown_option "$1" ;;
    esac
    shift
  done

  require_dotnet
  exec dotnet run --file tools/package.cs -- appPackage "$env" artifacts
}
