-- check_account_lockout v1: takes it back.

drop function clinic.check_account_lockout();
