-- tenant_context v1: binds a transaction to one hospital and one user, and says which.
-- requires: schema clinic; roles skinspire_*

create function clinic.current_hospital() returns uuid
language plpgsql stable parallel safe as $$
declare
    bound text := pg_catalog.current_setting('skinspire.hospital_id', true);
begin
    -- Raises instead of null: under a silent null the server marks a violated foreign key as valid.
    if bound is null or bound = '' then
        raise exception 'no hospital is bound to this transaction'
            using errcode = 'SS001', hint = 'Call clinic.enter(hospital, actor) as the first statement of the transaction.';
    end if;

    return bound::uuid;
end $$;

create function clinic.actor() returns text
language plpgsql stable parallel safe as $$
begin
    return coalesce(nullif(pg_catalog.current_setting('skinspire.user_id', true), ''), session_user::text);
end $$;

create function clinic.enter(hospital uuid, actor text) returns void
language plpgsql volatile as $$
declare
    bound text := pg_catalog.current_setting('skinspire.hospital_id', true);
begin
    if hospital is null then
        raise exception 'a transaction cannot be bound to no hospital' using errcode = 'SS001';
    end if;

    -- Refused here, where the caller still sees it, and not by the first row that is stamped.
    if length(actor) > 64 then
        raise exception 'the name of an actor has at most 64 characters' using errcode = '22001';
    end if;

    -- A cursor opened before would go on reading the first hospital.
    if bound is not null and bound <> '' and bound::uuid <> hospital then
        raise exception 'this transaction is bound to another hospital'
            using errcode = 'SS002', hint = 'One transaction serves one hospital: commit, then begin another.';
    end if;

    -- A SET LOCAL statement and not set_config: only the statement reaches the nodes of a distributed database.
    execute pg_catalog.format('set local skinspire.hospital_id = %L', hospital);
    execute pg_catalog.format('set local skinspire.user_id = %L', coalesce(actor, ''));
end $$;

alter function clinic.current_hospital() owner to skinspire_owner;
revoke all on function clinic.current_hospital() from public;
grant execute on function clinic.current_hospital() to skinspire_app, skinspire_readonly;
alter function clinic.actor() owner to skinspire_owner;
revoke all on function clinic.actor() from public;
grant execute on function clinic.actor() to skinspire_app, skinspire_readonly;
alter function clinic.enter(uuid, text) owner to skinspire_owner;
revoke all on function clinic.enter(uuid, text) from public;
grant execute on function clinic.enter(uuid, text) to skinspire_app, skinspire_readonly;
comment on function clinic.current_hospital() is 'The hospital this transaction is bound to; raises SS001 when there is none.';
comment on function clinic.actor() is 'Who acts: the bound user, else the role that connected.';
comment on function clinic.enter(uuid, text) is 'Binds this transaction to one hospital and one user; raises SS002 when it is bound to another hospital.';
