-- create_hospital v1: a hospital with its directory entry, first branch and standard roles.
-- requires: all tables; modules

create procedure clinic.create_standard_roles(hospital uuid)
language plpgsql as $$
begin
    insert into clinic.roles (hospital_id, role_id, role_name, description, is_standard)
    select hospital, gen_random_uuid(), r.name, r.description, true
    from (values
        ('System Administrator', 'Everything, in every module.'),
        ('Hospital Administrator', 'Runs the hospital: everything but deleting.'),
        ('Doctor', 'Treats patients.'),
        ('Nurse', 'Cares for patients and keeps the day running.'),
        ('Receptionist', 'Registers patients and books appointments.'),
        ('Pharmacy Staff', 'Dispenses and keeps the stock.'),
        ('Patient', 'Sees what is theirs.')
    ) as r (name, description)
    on conflict (hospital_id, role_name) do nothing;

    -- Rights as letters: view, add, edit, delete, eXport. A pattern covers a module and those below it.
    insert into clinic.role_permissions (hospital_id, role_id, module_code, can_view, can_add, can_edit, can_delete, can_export)
    select hospital, r.role_id, m.module_code, true, g.rights like '%a%', g.rights like '%e%', g.rights like '%d%', g.rights like '%x%'
    from (values
        ('System Administrator', '%', 'vaedx'),
        ('Hospital Administrator', '%', 'vaex'),
        ('Doctor', 'dashboard', 'v'),
        ('Doctor', 'users', 'v'),
        ('Doctor', 'users.patients', 'vae'),
        ('Doctor', 'clinical%', 'vaex'),
        ('Nurse', 'dashboard', 'v'),
        ('Nurse', 'users', 'v'),
        ('Nurse', 'users.patients', 've'),
        ('Nurse', 'clinical', 'v'),
        ('Nurse', 'clinical.appointments', 'vae'),
        ('Nurse', 'clinical.consultations', 've'),
        ('Nurse', 'clinical.prescriptions', 'v'),
        ('Nurse', 'inventory', 'v'),
        ('Nurse', 'inventory.stock', 'v'),
        ('Receptionist', 'dashboard', 'v'),
        ('Receptionist', 'users', 'v'),
        ('Receptionist', 'users.patients', 'vae'),
        ('Receptionist', 'clinical', 'v'),
        ('Receptionist', 'clinical.appointments', 'vae'),
        ('Pharmacy Staff', 'dashboard', 'v'),
        ('Pharmacy Staff', 'clinical', 'v'),
        ('Pharmacy Staff', 'clinical.prescriptions', 've'),
        ('Pharmacy Staff', 'inventory%', 'vaex'),
        ('Patient', 'dashboard', 'v'),
        ('Patient', 'clinical', 'v'),
        ('Patient', 'clinical.appointments', 'va'),
        ('Patient', 'clinical.prescriptions', 'v')
    ) as g (role_name, pattern, rights)
    join clinic.roles r on r.hospital_id = hospital and r.role_name = g.role_name
    join clinic.modules m on m.module_code like g.pattern
    on conflict (hospital_id, role_id, module_code) do nothing;
end $$;

create function clinic.create_hospital(
    code text, name text, license_no text, branch_code text, branch_name text,
    time_zone text default 'Asia/Kolkata', hospital uuid default gen_random_uuid()) returns uuid
language plpgsql as $$
begin
    if exists (select from clinic.hospital_directory d where d.code = create_hospital.code) then
        raise exception 'a hospital with the code % is there already', code using errcode = '23505', constraint = 'ix_hospital_directory_code', table = 'hospital_directory';
    end if;

    -- Unknown zones would surface only at the first appointment.
    if not exists (select from pg_catalog.pg_timezone_names z where z.name = create_hospital.time_zone) then
        raise exception 'there is no time zone %', time_zone using errcode = '22023';
    end if;

    if row_security_active('clinic.hospitals') then
        perform clinic.enter(hospital, clinic.actor());
    end if;

    insert into clinic.hospital_directory (hospital_id, code, license_no) values (hospital, create_hospital.code, create_hospital.license_no);
    insert into clinic.hospitals (hospital_id, name, time_zone) values (hospital, create_hospital.name, create_hospital.time_zone);
    insert into clinic.branches (hospital_id, branch_id, code, name) values (hospital, gen_random_uuid(), branch_code, branch_name);
    call clinic.create_standard_roles(hospital);
    return hospital;
end $$;

alter procedure clinic.create_standard_roles(uuid) owner to skinspire_owner;
revoke all on procedure clinic.create_standard_roles(uuid) from public;
alter function clinic.create_hospital(text, text, text, text, text, text, uuid) owner to skinspire_owner;
revoke all on function clinic.create_hospital(text, text, text, text, text, text, uuid) from public;
comment on procedure clinic.create_standard_roles(uuid) is 'Gives a hospital the standard roles with their rights; what is there stays.';
comment on function clinic.create_hospital(text, text, text, text, text, text, uuid) is 'Makes a hospital with its directory entry, first branch and standard roles, and returns its id.';
