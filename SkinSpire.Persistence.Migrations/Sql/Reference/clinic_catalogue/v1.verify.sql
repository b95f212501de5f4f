-- clinic_catalogue v1: one row for each problem, none when all is well.
select pg_catalog.format('module %s is missing', e.code) as problem
from unnest(array['dashboard', 'users', 'users.staff', 'users.patients', 'users.roles', 'settings', 'settings.branches', 'settings.parameters', 'clinical', 'clinical.appointments', 'clinical.consultations', 'clinical.prescriptions', 'inventory', 'inventory.products', 'inventory.stock', 'inventory.suppliers']) as e (code)
where not exists (select from clinic.modules m where m.module_code = e.code)
union all
select pg_catalog.format('setting %s is missing', e.code)
from unnest(array['MAX_LOGIN_ATTEMPTS', 'LOCKOUT_MINUTES', 'MAX_ACTIVE_SESSIONS', 'SESSION_HOURS', 'PASSWORD_MIN_LENGTH', 'DEFAULT_APPOINTMENT_MINUTES']) as e (code)
where not exists (select from clinic.settings s where s.setting_code = e.code);
