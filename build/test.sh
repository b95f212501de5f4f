#!/usr/bin/env bash
# Prepares the machine as setup.sh does and runs every test against a real PostgreSQL; the native compiler's, which take a minute each, run in .ci/run. The last line is "N passed, N failed".
#   build/test.sh [options of dotnet test]
# shellcheck source=build/prepare.sh
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

need_tmux
need_chromium
prepare
step "tests" "dotnet test"
figures=artifacts/figures.txt
rm -f "$figures"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
dotnet test --solution SkinSpire.Persistence.sln --no-build --filter-not-trait Category=Native "$@" 2>&1 | tee "$log" || code=$?

count() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [ "$((${passed:-0} + ${failed:-0}))" -eq 0 ]; then
  fail "no test ran" "read the output above"
fi

if [ -e "$figures" ]; then cat "$figures"; fi
line="${passed:-0} passed, ${failed:-0} failed"
if [ "${skipped:-0}" -gt 0 ]; then line="$line, $skipped skipped"; fi
echo "$line"
exit "$code"
