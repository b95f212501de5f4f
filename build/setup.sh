#!/usr/bin/env bash
# Gives a migrated, filled and verified database for dev (or test) on a machine that has the .NET SDK. Run again, it does what is missing.
#   build/setup.sh [dev|test]
# shellcheck source=build/prepare.sh
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

environment=${1:-dev}
case "$environment" in
  dev|test) ;;
  *) fail "'$environment' is not an environment that this command makes" "use dev or test; production is migrated with skinspire-db update" ;;
esac

begin=$SECONDS
prepare
step "database" "skinspire-db setup --env $environment"
dotnet run --no-build --project SkinSpire.Persistence.Cli -- setup --env "$environment"
printf 'Set up in %s s.\n' "$((SECONDS - begin))"
