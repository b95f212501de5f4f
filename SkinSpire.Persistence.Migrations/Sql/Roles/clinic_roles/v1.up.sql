-- clinic_roles v1: the roles of the cluster, and what the public may not do here.
-- requires: schema clinic; a role that may create roles, or the three roles made before

-- Roles are the cluster's: another database may be making them at this moment.
do $$
declare
    role_name text;
begin
    foreach role_name in array array['skinspire_owner', 'skinspire_app', 'skinspire_readonly'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = role_name) then
            begin
                execute pg_catalog.format('create role %I nologin', role_name);
            exception when duplicate_object or unique_violation then
                null;
            end;
        end if;
    end loop;

    if not pg_catalog.pg_has_role(current_user, 'skinspire_owner', 'usage') then
        execute pg_catalog.format('grant skinspire_owner to %I', current_user);
    end if;

    execute pg_catalog.format('revoke all on database %I from public', pg_catalog.current_database());
    execute pg_catalog.format('grant connect on database %I to skinspire_app, skinspire_readonly', pg_catalog.current_database());
end $$;

alter schema clinic owner to skinspire_owner;
grant usage, create on schema clinic to current_user;
grant usage on schema clinic to skinspire_app, skinspire_readonly;
comment on schema clinic is 'The clinic: tables, functions and migration history. Everything of the product is here.';

-- Without the schema's name: a default given in a schema can only add to this one.
alter default privileges revoke execute on functions from public;
