-- tenant_context v1: takes it back.

drop function clinic.enter(uuid, text);
drop function clinic.actor();
drop function clinic.current_hospital();
