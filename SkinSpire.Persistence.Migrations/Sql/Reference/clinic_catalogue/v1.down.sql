-- clinic_catalogue v1: takes it back.

-- What a hospital has built on stays: taking back a catalogue takes nothing from anybody.
delete from clinic.settings s
where s.setting_code in ('MAX_LOGIN_ATTEMPTS', 'LOCKOUT_MINUTES', 'MAX_ACTIVE_SESSIONS', 'SESSION_HOURS', 'PASSWORD_MIN_LENGTH', 'DEFAULT_APPOINTMENT_MINUTES')
  and not exists (select from clinic.hospital_settings h where h.setting_code = s.setting_code);

delete from clinic.modules m
where m.module_code in ('dashboard', 'users', 'users.staff', 'users.patients', 'users.roles', 'settings', 'settings.branches', 'settings.parameters', 'clinical', 'clinical.appointments', 'clinical.consultations', 'clinical.prescriptions', 'inventory', 'inventory.products', 'inventory.stock', 'inventory.suppliers')
  and not exists (
      select from clinic.modules below
      where (below.module_code = m.module_code or below.parent_module_code = m.module_code)
        and (exists (select from clinic.role_permissions p where p.module_code = below.module_code)
             or below.module_code not in ('dashboard', 'users', 'users.staff', 'users.patients', 'users.roles', 'settings', 'settings.branches', 'settings.parameters', 'clinical', 'clinical.appointments', 'clinical.consultations', 'clinical.prescriptions', 'inventory', 'inventory.products', 'inventory.stock', 'inventory.suppliers')));
