-- hash_password v1: takes it back.

drop function clinic.hash_password();
drop function clinic.bcrypt_hash(text);
