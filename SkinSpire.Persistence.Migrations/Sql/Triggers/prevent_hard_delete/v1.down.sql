-- prevent_hard_delete v1: takes it back.

drop function clinic.prevent_hard_delete();
