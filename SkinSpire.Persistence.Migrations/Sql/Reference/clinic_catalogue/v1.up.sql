-- clinic_catalogue v1: the modules and the settings that every hospital shares.
-- requires: tables modules and settings

insert into clinic.modules (module_code, module_name, description, parent_module_code, sequence, icon, route) values
    ('dashboard', 'Dashboard', 'The day at a glance.', null, 1, 'dashboard', '/dashboard'),
    ('users', 'User Management', 'Staff, patients and roles.', null, 2, 'users', '/users'),
    ('users.staff', 'Staff', 'People who work here.', 'users', 1, 'badge', '/users/staff'),
    ('users.patients', 'Patients', 'People under care.', 'users', 2, 'personal_injury', '/users/patients'),
    ('users.roles', 'Roles', 'Roles and their rights.', 'users', 3, 'key', '/users/roles'),
    ('settings', 'Hospital Settings', 'Branches and parameters.', null, 3, 'settings', '/settings'),
    ('settings.branches', 'Branches', 'Places of the hospital.', 'settings', 1, 'store', '/settings/branches'),
    ('settings.parameters', 'Parameters', 'Values the hospital may change.', 'settings', 2, 'tune', '/settings/parameters'),
    ('clinical', 'Clinical', 'Appointments and care.', null, 4, 'medical_services', '/clinical'),
    ('clinical.appointments', 'Appointments', 'Booking and the days list.', 'clinical', 1, 'event', '/clinical/appointments'),
    ('clinical.consultations', 'Consultations', 'Visits.', 'clinical', 2, 'stethoscope', '/clinical/consultations'),
    ('clinical.prescriptions', 'Prescriptions', 'Medicines prescribed.', 'clinical', 3, 'prescriptions', '/clinical/prescriptions'),
    ('inventory', 'Inventory', 'Products and stock.', null, 5, 'inventory', '/inventory'),
    ('inventory.products', 'Products', 'What is stocked.', 'inventory', 1, 'category', '/inventory/products'),
    ('inventory.stock', 'Stock', 'How much there is.', 'inventory', 2, 'warehouse', '/inventory/stock'),
    ('inventory.suppliers', 'Suppliers', 'Where it comes from.', 'inventory', 3, 'local_shipping', '/inventory/suppliers')
on conflict (module_code) do nothing;

insert into clinic.settings (setting_code, value, data_type, module, description) values
    ('MAX_LOGIN_ATTEMPTS', '5', 'integer', 'users', 'Refused sign-ins before an account is locked.'),
    ('LOCKOUT_MINUTES', '30', 'integer', 'users', 'Minutes for which an account is locked.'),
    ('MAX_ACTIVE_SESSIONS', '5', 'integer', 'users', 'Sessions of one user at a time; the oldest are ended.'),
    ('SESSION_HOURS', '12', 'integer', 'users', 'Hours after which a session ends by itself.'),
    ('PASSWORD_MIN_LENGTH', '12', 'integer', 'users', 'Characters of the shortest password.'),
    ('DEFAULT_APPOINTMENT_MINUTES', '15', 'integer', 'clinical.appointments', 'Length of an appointment whose type says nothing.')
on conflict (setting_code) do nothing;
