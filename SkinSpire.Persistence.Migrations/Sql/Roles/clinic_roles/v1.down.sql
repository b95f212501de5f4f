-- clinic_roles v1: takes it back.

-- The roles themselves stay: other databases of the cluster use them.
alter default privileges grant execute on functions to public;

comment on schema clinic is null;
revoke usage on schema clinic from skinspire_app, skinspire_readonly;
revoke usage, create on schema clinic from current_user;
alter schema clinic owner to current_user;

do $$
begin
    execute pg_catalog.format('revoke connect on database %I from skinspire_app, skinspire_readonly', pg_catalog.current_database());
    execute pg_catalog.format('grant connect, temporary on database %I to public', pg_catalog.current_database());
end $$;
