-- Two small hospitals to look around in. Run again, it adds nothing. People are invented; the numbers cannot be dialled.
do $$
declare
    place record;
    hospital uuid;
begin
    for place in
        select * from (values
            ('SKIN-BLR', 'SkinSpire Clinic Bengaluru', 'LIC-BLR-001', 'Indiranagar'),
            ('SKIN-HYD', 'SkinSpire Clinic Hyderabad', 'LIC-HYD-001', 'Banjara Hills')
        ) as v (code, name, license_no, branch)
    loop
        select d.hospital_id into hospital from clinic.hospital_directory d where d.code = place.code;
        if hospital is null then
            hospital := clinic.create_hospital(place.code, place.name, place.license_no, 'MAIN', place.branch);
        end if;

        -- The audit trail is written for the bound hospital; the next turn of the loop binds the other.
        execute format('set local skinspire.hospital_id = %L', hospital);
        execute format('set local skinspire.user_id = %L', 'setup');

        insert into clinic.staff (hospital_id, staff_id, branch_id, employee_code, staff_type, title, first_name, last_name, gender, specialization, phone, joined_on)
        select hospital, gen_random_uuid(), b.branch_id, s.code, s.type, s.title, s.first_name, s.last_name, s.gender, s.specialization, s.phone, date '2024-04-01'
        from (values
            ('DOC001', 'doctor', 'Dr', 'Meera', 'Rao', 'female', 'Dermatology', '+910000000101'),
            ('DOC002', 'doctor', 'Dr', 'Arjun', 'Nair', 'male', 'Aesthetic medicine', '+910000000102'),
            ('NUR001', 'nurse', null, 'Lakshmi', null, 'female', null, '+910000000103'),
            ('REC001', 'receptionist', null, 'Imran', 'Khan', 'male', null, '+910000000104')
        ) as s (code, type, title, first_name, last_name, gender, specialization, phone)
        join clinic.branches b on b.hospital_id = hospital and b.code = 'MAIN'
        on conflict (hospital_id, employee_code) do nothing;

        -- The password's hash is made by the caller; the password of an account that is there stays.
        insert into clinic.users (hospital_id, user_id, login_name, entity_type, staff_id, password_hash, password_changed_at)
        select hospital, gen_random_uuid(), u.login, 'staff', s.staff_id, current_setting('skinspire.sample_hash'), now()
        from (values ('meera.rao', 'DOC001'), ('imran.khan', 'REC001')) as u (login, code)
        join clinic.staff s on s.hospital_id = hospital and s.employee_code = u.code
        where not exists (select from clinic.users x where x.hospital_id = hospital and x.login_name_norm = u.login);

        insert into clinic.user_roles (hospital_id, user_id, role_id)
        select hospital, u.user_id, r.role_id
        from (values ('meera.rao', 'Doctor'), ('imran.khan', 'Receptionist')) as g (login, role)
        join clinic.users u on u.hospital_id = hospital and u.login_name_norm = g.login
        join clinic.roles r on r.hospital_id = hospital and r.role_name = g.role
        on conflict do nothing;

        insert into clinic.patients (hospital_id, patient_id, mrn, first_name, last_name, gender, date_of_birth, blood_group, phone)
        select hospital, gen_random_uuid(), p.mrn, p.first_name, p.last_name, p.gender, p.born, p.blood, p.phone
        from (values
            ('PAT0001', 'Kavitha', null, 'female', date '1988-07-14', 'B+', '+910000000201'),
            ('PAT0002', 'Rahul', 'Sharma', 'male', date '1975-01-30', 'O+', '+910000000202'),
            ('PAT0003', 'Fatima', 'Begum', 'female', date '2001-11-02', 'A-', '+910000000203'),
            ('PAT0004', 'Joseph', 'Mathew', 'male', null, null, '+910000000203')
        ) as p (mrn, first_name, last_name, gender, born, blood, phone)
        on conflict (hospital_id, mrn) do nothing;

        insert into clinic.appointment_types (hospital_id, type_id, code, name, default_duration_minutes)
        values (hospital, gen_random_uuid(), 'FIRST', 'First visit', 30), (hospital, gen_random_uuid(), 'FOLLOW', 'Follow-up', 15)
        on conflict (hospital_id, code) do nothing;

        insert into clinic.appointments (hospital_id, appointment_id, branch_id, patient_id, staff_id, type_id, appointment_number, status, time_zone, starts_at, ends_at)
        select hospital, gen_random_uuid(), b.branch_id, p.patient_id, s.staff_id, t.type_id, a.number, 'booked', 'Asia/Kolkata',
               timestamptz '2027-01-04 04:00Z' + a.begins, timestamptz '2027-01-04 04:30Z' + a.begins
        from (values
            ('A-0001', 'PAT0001', 'DOC001', interval '0'),
            ('A-0002', 'PAT0002', 'DOC001', interval '30 minutes'),
            ('A-0003', 'PAT0003', 'DOC002', interval '0')
        ) as a (number, mrn, doctor, begins)
        join clinic.branches b on b.hospital_id = hospital and b.code = 'MAIN'
        join clinic.patients p on p.hospital_id = hospital and p.mrn = a.mrn
        join clinic.staff s on s.hospital_id = hospital and s.employee_code = a.doctor
        join clinic.appointment_types t on t.hospital_id = hospital and t.code = 'FIRST'
        where not exists (select from clinic.appointments x where x.hospital_id = hospital and x.appointment_number = a.number);
    end loop;
end $$;
