-- setting v1: a hospital's setting, or the shared default.
-- requires: schema clinic; tables settings and hospital_settings when it is called

create function clinic.setting(hospital uuid, code text) returns text
language plpgsql stable as $$
begin
    return coalesce(
        (select h.value
         from clinic.hospital_settings h join clinic.settings s on s.setting_code = h.setting_code and s.is_editable
         where h.hospital_id = hospital and h.setting_code = code),
        (select s.value from clinic.settings s where s.setting_code = code));
end $$;

create function clinic.setting(code text) returns text
language plpgsql stable as $$
begin
    return clinic.setting(clinic.current_hospital(), code);
end $$;

alter function clinic.setting(uuid, text) owner to skinspire_owner;
revoke all on function clinic.setting(uuid, text) from public;
grant execute on function clinic.setting(uuid, text) to skinspire_app, skinspire_readonly;
alter function clinic.setting(text) owner to skinspire_owner;
revoke all on function clinic.setting(text) from public;
grant execute on function clinic.setting(text) to skinspire_app, skinspire_readonly;
comment on function clinic.setting(uuid, text) is 'The value of a setting for a hospital: its own where the setting is editable, else the shared one; null for an unknown code.';
comment on function clinic.setting(text) is 'The value of a setting for the bound hospital.';
