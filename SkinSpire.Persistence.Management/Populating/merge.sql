-- Merges records ($2) into others ($3) at a hospital ($1), those that were never merged, and returns how many.
with entered as materialized (
    select clinic.enter($1, 'populate'), pg_catalog.set_config('skinspire.reason', 'Registered twice', true)
),
merged as (
    update clinic.patients l
    set merged_into_patient_id = w.patient_id
    from entered, unnest($2::text[], $3::text[]) as m (loser, winner)
    join clinic.patients w on w.hospital_id = $1 and w.mrn = m.winner
    where l.hospital_id = $1 and l.mrn = m.loser
      and l.status = 'active' and not l.is_deleted and w.status = 'active' and not w.is_deleted
      and not exists (select from clinic.patient_merge_log g where g.hospital_id = $1 and g.loser_patient_id = l.patient_id)
    returning 1
)
select pg_catalog.count(*) from merged
