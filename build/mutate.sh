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
  local folder name table
  for folder in SkinSpire.Persistence.Migrations/Sql/Triggers/*/; do
    name=$(basename "$folder")
    printf '%s\t%s\n' "$name" "$(disable "$name")"
  done
  for table in hospitals branches staff patients patient_merge_log users roles role_permissions user_roles user_sessions login_history hospital_settings appointment_types appointments appointment_status_history row_history; do
    printf 'policy on %s\talter policy tenant_isolation on clinic.%s using (true) with check (true)\n' "$table" "$table"
  done
  printf 'staff exclusion\talter table clinic.appointments drop constraint ex_appointments_staff_no_overlap\n'
  printf 'patient exclusion\talter table clinic.appointments drop constraint ex_appointments_patient_no_overlap\n'
  printf 'composite key staff-branch\talter table clinic.staff drop constraint fk_staff_branch_id\n'
  printf 'composite key user_roles-role\talter table clinic.user_roles drop constraint fk_user_roles_role_id\n'
  printf 'check on new_password\talter table clinic.users drop constraint ck_users_new_password\n'
  printf 'check on password_hash\talter table clinic.users drop constraint ck_users_password_hash\n'
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
