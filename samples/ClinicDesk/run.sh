#!/usr/bin/env bash
# From a clone to a booked appointment: database, packages, this application over them, and a client that signs in and books.
#   samples/ClinicDesk/run.sh [--serve]      --serve leaves it running until Ctrl-C; SKINSPIRE_DESK_PORT chooses the port
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 SKINSPIRE_ENV=dev
version=0.1.0-sample

say() { printf '\n[sample] %s\n' "$1"; }

build/setup.sh dev

say "packages into artifacts/packages, and the application over them"
dotnet pack SkinSpire.Persistence --no-restore --configuration Release --output artifacts/packages --verbosity quiet -p:PackageVersion="$version"
# NuGet reads a version once: what it kept of the last pack has to go.
kept=$(dotnet nuget locals global-packages --list)
rm -rf "${kept#*global-packages: }/skinspire.persistence/$version"
dotnet build samples/ClinicDesk --verbosity quiet

say "start on loopback"
work=$(mktemp -d)
log=$work/log header=$work/header
: >"$log"
(cd samples/ClinicDesk && ASPNETCORE_URLS="http://127.0.0.1:${SKINSPIRE_DESK_PORT:-0}" exec dotnet bin/Debug/net10.0/ClinicDesk.dll) >"$log" 2>&1 &
desk=$!
trap 'kill "$desk" 2>/dev/null || true; wait "$desk" 2>/dev/null || true; rm -rf "$work"' EXIT
address=
for _ in $(seq 300); do
  address=$(sed -n 's/.*Now listening on: //p' "$log")
  if [ -n "$address" ] || ! kill -0 "$desk" 2>/dev/null; then break; fi
  sleep 0.2
done
[ -n "$address" ] || { cat "$log" >&2; exit 1; }
echo "$address"

# What is asked, the answer and its status. Headers go by a file: a command line with a token is everybody's to read.
ask() {
  printf '\n%s %s %s\n' "$1" "$2" "${3:-}"
  curl --silent --show-error --request "$1" --header "@$header" ${3:+--data "$3"} --write-out '\n-> %{http_code}\n' "$address$2"
}

say "sign in as the receptionist of the small clinic"
echo 'Content-Type: application/json' >"$header"
credentials='{"hospital":"SKIN-BLR","login":"imran.khan","password":"small clinic, known to all"}'
token=$(curl --silent --show-error --fail --header "@$header" --data "$credentials" "$address/session" | sed -n 's/.*"token":"\([^"]*\)".*/\1/p')
echo "Authorization: Bearer $token" >>"$header"

say "register a patient, book, book the same time again"
# A new patient and a new quarter of an hour each second.
now=$(date +%s) slot=$(($(date +%s) % 32256))
day=$(printf '2028-%02d-%02d' $((1 + slot / 2688)) $((1 + slot / 96 % 28)))
booking=$(printf '{"mrn":"P-%s","branch":"MAIN","doctor":"DOC001","startsAt":"%sT%02d:%02d:00+05:30","minutes":15}' "$now" "$day" $((slot / 4 % 24)) $((slot % 4 * 15)))
ask POST /patients "{\"mrn\":\"P-$now\",\"firstName\":\"Kavitha\",\"lastName\":\"Iyer\",\"gender\":\"female\"}"
ask POST /appointments "$booking"
ask POST /appointments "$booking"
ask GET "/branches/MAIN/days/$day"

if [ "${1:-}" = "--serve" ]; then
  say "$address serves until Ctrl-C; what it can do: $address/openapi/v1.json"
  wait "$desk"
fi
