# What setup.sh and test.sh have in common; sourced, not run.
# Leaves a machine with the .NET SDK, PostgreSQL's server programs, the local tools and a built solution.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

step() { printf '\n[%s] %s\n' "$1" "$2" >&2; }
fail() { printf 'error: %s\nremedy: %s\n' "$1" "$2" >&2; exit 3; }
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }
can_install() { [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }; }

need_sdk() {
  command -v dotnet >/dev/null || fail "there is no .NET SDK on the PATH" "install the .NET 10 SDK (package dotnet-sdk-10.0) and run this again"
  dotnet --version >/dev/null 2>&1 || fail "the .NET SDK here is older than global.json asks for" "install the .NET 10 SDK (package dotnet-sdk-10.0) and run this again"
}

# As PostgresBinaries looks: the variable, pg_config, the PATH, the usual places.
has_server() { [ -x "$1/initdb" ] && [ -x "$1/pg_ctl" ] && [ -x "$1/postgres" ]; }
find_postgres() {
  local folder
  if [ -n "${SKINSPIRE_PG_BIN:-}" ]; then has_server "$SKINSPIRE_PG_BIN"; return; fi
  if command -v pg_config >/dev/null && has_server "$(pg_config --bindir)"; then return 0; fi
  local IFS=:
  for folder in $PATH /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin; do
    if has_server "$folder"; then return 0; fi
  done
  return 1
}

install_postgres() {
  if command -v apt-get >/dev/null && can_install; then
    # Programs only: no cluster of the system's is made or started.
    as_root mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql postgresql-contrib >/dev/null
  elif command -v dnf >/dev/null && can_install; then
    as_root dnf install -y -q postgresql-server postgresql-contrib
  elif command -v brew >/dev/null; then
    brew install --quiet postgresql@17
  else
    fail "there is no PostgreSQL here, and no right to install one" "install it (apt-get install postgresql, dnf install postgresql-server postgresql-contrib, brew install postgresql@17), or set SKINSPIRE_PG_BIN to the folder of initdb"
  fi
}

need_postgres() {
  if find_postgres; then echo "PostgreSQL's programs are here" >&2; return; fi
  [ -z "${SKINSPIRE_PG_BIN:-}" ] || fail "SKINSPIRE_PG_BIN names $SKINSPIRE_PG_BIN, which does not hold initdb, pg_ctl and postgres" "correct or unset it"
  echo "installing PostgreSQL's programs" >&2
  install_postgres
  find_postgres || fail "PostgreSQL was installed and its programs cannot be found" "set SKINSPIRE_PG_BIN to the folder of initdb"
}

# Its tests are skipped without it, so it is never a reason to stop.
need_pgbouncer() {
  if [ -n "$(find_pgbouncer)" ]; then echo "PgBouncer is here" >&2; return; fi
  if command -v apt-get >/dev/null && can_install; then
    echo "installing PgBouncer" >&2
    install_pgbouncer || true
  fi
  [ -n "$(find_pgbouncer)" ] || echo "there is no PgBouncer here: the leak tests through it will be skipped" >&2
}

find_pgbouncer() { PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v pgbouncer || true; }

# The program only: Debian's package would run a service of the system's, now and at every start.
install_pgbouncer() (
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    trap 'as_root rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
  fi

  as_root apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends pgbouncer >/dev/null || exit 1
  if command -v systemctl >/dev/null; then as_root systemctl disable --now --quiet pgbouncer >/dev/null 2>&1 || true; fi
  if command -v update-rc.d >/dev/null; then as_root update-rc.d pgbouncer disable >/dev/null 2>&1 || true; fi
)

# The tests of what a person sees run in its terminals, and fail without it.
need_tmux() {
  if command -v tmux >/dev/null; then echo "tmux is here" >&2; return; fi
  echo "installing tmux" >&2
  if command -v apt-get >/dev/null && can_install; then
    as_root apt-get update -qq || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends tmux >/dev/null || true
  elif command -v dnf >/dev/null && can_install; then
    as_root dnf install -y -q tmux || true
  elif command -v brew >/dev/null; then
    brew install --quiet tmux || true
  fi
  command -v tmux >/dev/null || echo "there is no tmux here: the tests in a terminal will fail" >&2
}

# The HTML report's tests are skipped without it, but in CI they fail.
need_chromium() {
  if [ -n "$(find_chromium)" ]; then echo "Chromium is here" >&2; return; fi
  if command -v apt-get >/dev/null && can_install; then
    echo "installing Chromium" >&2
    { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null; } || true
  fi
  [ -n "$(find_chromium)" ] || echo "there is no Chromium here: the tests of the HTML report will be skipped" >&2
}

find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

# The native compiler links with the system's, against its zlib.
need_linker() {
  if command -v gcc >/dev/null || command -v clang >/dev/null; then echo "a linker is here" >&2; return; fi
  command -v apt-get >/dev/null && can_install || fail "there is no gcc or clang here, and no right to install one" "install gcc and zlib1g-dev"
  echo "installing gcc" >&2
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends gcc libc6-dev zlib1g-dev >/dev/null
}

prepare() {
  step "1/4" ".NET SDK"
  need_sdk
  dotnet --version >&2
  step "2/4" "PostgreSQL"
  need_postgres
  need_pgbouncer
  step "3/4" "packages and tools"
  dotnet tool restore --verbosity quiet >&2
  dotnet restore --verbosity quiet >&2
  step "4/4" "build"
  dotnet build --no-restore --verbosity quiet >&2
}
