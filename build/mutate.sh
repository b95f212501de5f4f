#!/usr/bin/env bash
# Takes out of the migrated database one thing after the other that the trigger tests guard, and sees that they fail. Survivors end it with 1.
#   build/mutate.sh [pattern of names]
# shellcheck source=build/prepare.sh
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

pattern=${1:-.}
prepare
tests=$(find SkinSpire.Persistence.Tests/bin/Debug -name SkinSpire.Persistence.Tests.dll | head -n 1)

# A trigger is taken out of every table; the rest one by one.
disable() { printf 'do $m$ declare t record; begin for t in select tgrelid::regclass as r from pg_trigger where tgname = '"'%s'"' and tgparentid = 0 loop execute format('"'alter table %%s disable trigger %s'"', t.r); end loop; end $m$' "$1" "$1"; }
mutations() {
  local folder name
  for folder in SkinSpire.Persistence.Migrations/Sql/Triggers/*/; do
    name=$(basename "$folder")
    printf '%s\t%s\n' "$name" "$(disable "$name")"
  done
  printf 'staff exclusion\talter table clinic.appointments drop constraint ex_appointments_staff_no_overlap\n'
  printf 'patient exclusion\talter table clinic.appointments drop constraint ex_appointments_patient_no_overlap\n'
  printf 'truncate\tgrant truncate on clinic.patients to skinspire_app\n'
  printf 'temporary tables\tgrant temporary on database skinspire_test to skinspire_app; grant usage, create on schema clinic to skinspire_app\n'
}

trigger_tests() { dotnet "$tests" -noColor -namespace SkinSpire.Persistence.Tests.Triggers -stopOnFail >/dev/null 2>&1; }
trigger_tests || fail "the tests fail with nothing taken out" "make build/test.sh pass first"
echo "passed    nothing taken out"

killed=0 survived=0
while IFS=$'\t' read -r name sql; do
  [[ "$name" =~ $pattern ]] || continue
  if SKINSPIRE_TEST_MUTATION="$sql" trigger_tests; then
    survived=$((survived + 1)); echo "survived  $name"
  else
    killed=$((killed + 1)); echo "killed    $name"
  fi
done < <(mutations)
echo "$killed of $((killed + survived)) killed"
[ "$survived" -eq 0 ]
