-- hash_password v1: a password in clear becomes a bcrypt hash before anything keeps it.
-- requires: extension pgcrypto in schema public; columns new_password, password_hash, password_changed_at

-- A body that the server parses at once: the dependency on pgcrypto is recorded, and travels to other nodes.
create function clinic.bcrypt_hash(password text) returns text
language sql volatile strict
return public.crypt(password, public.gen_salt('bf', 12));

alter function clinic.bcrypt_hash(text) owner to skinspire_owner;
revoke all on function clinic.bcrypt_hash(text) from public;
grant execute on function clinic.bcrypt_hash(text) to skinspire_app;
comment on function clinic.bcrypt_hash(text) is 'bcrypt with cost 12 (OWASP: at least 10).';

create function clinic.hash_password() returns trigger
language plpgsql as $$
begin
    if new.new_password is null then
        return new;
    end if;

    -- bcrypt would silently ignore what lies behind 72 bytes.
    if octet_length(new.new_password) > 72 then
        raise exception 'a password has at most 72 bytes' using errcode = '22001';
    end if;

    if new.new_password = '' then
        raise exception 'a password cannot be empty' using errcode = '22023';
    end if;

    new.password_hash := clinic.bcrypt_hash(new.new_password);
    new.password_changed_at := now();
    new.new_password := null;
    return new;
end $$;

alter function clinic.hash_password() owner to skinspire_owner;
revoke all on function clinic.hash_password() from public;
comment on function clinic.hash_password() is 'Trigger: hashes new_password into password_hash and forgets it.';
