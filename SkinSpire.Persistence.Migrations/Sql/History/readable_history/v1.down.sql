comment on table clinic.migrations_history is null;
revoke select on clinic.migrations_history from skinspire_app, skinspire_readonly;
