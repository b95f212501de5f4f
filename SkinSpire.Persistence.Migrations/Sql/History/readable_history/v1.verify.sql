-- readable_history v1: one row for each problem, none when all is well.
select pg_catalog.format('role %s cannot read clinic.migrations_history', e.name) as problem
from (values ('skinspire_app'), ('skinspire_readonly')) as e (name)
where not pg_catalog.has_table_privilege(e.name, 'clinic.migrations_history', 'select');
