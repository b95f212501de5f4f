-- readable_history v1: the application sees which migrations are applied, to refuse work on a schema that it does not know.
-- requires: table migrations_history; roles skinspire_*

grant select on clinic.migrations_history to skinspire_app, skinspire_readonly;
comment on table clinic.migrations_history is 'Migrations that are applied, as EF Core records them.';
