-- row_history v1: takes it back.

drop function clinic.row_history();
