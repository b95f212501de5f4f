#!/usr/bin/env bash
# Writes what is public now into the PublicAPI.Shipped.txt of each package; their diff is the change of the public surface, to be reviewed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export MSBUILDDISABLENODEREUSE=1 LC_ALL=C

for project in $(grep -l '<IsPackable>true' ./*/*.csproj); do
  folder=$(dirname "$project")
  echo '#nullable enable' | tee "$folder/PublicAPI.Shipped.txt" >"$folder/PublicAPI.Unshipped.txt"
  dotnet format analyzers "$project" --diagnostics RS0016 --severity warn --verbosity quiet
  { echo '#nullable enable'; grep -v '^#' "$folder/PublicAPI.Unshipped.txt" | sort || true; } >"$folder/PublicAPI.Shipped.txt"
  echo '#nullable enable' >"$folder/PublicAPI.Unshipped.txt"
done
