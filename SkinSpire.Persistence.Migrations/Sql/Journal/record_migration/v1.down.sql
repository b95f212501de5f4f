-- record_migration v1: takes it back.

revoke select on clinic.migrations_history from skinspire_app, skinspire_readonly;
drop trigger record_migration on clinic.migrations_history;
drop function clinic.record_migration();
