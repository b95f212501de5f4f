-- guard_appointment_status v1: an appointment moves only as its life cycle allows.
-- requires: function clinic.actor()

create function clinic.guard_appointment_status() returns trigger
language plpgsql as $$
declare
    allowed text[];
begin
    if tg_op = 'UPDATE' then
        if new.status = old.status then
            return new;
        end if;

        allowed := case old.status
            when 'proposed' then array['pending', 'booked', 'waitlist', 'cancelled']
            when 'pending' then array['booked', 'waitlist', 'cancelled']
            when 'waitlist' then array['proposed', 'pending', 'booked', 'cancelled']
            when 'booked' then array['arrived', 'checked-in', 'noshow', 'cancelled', 'pending']
            when 'arrived' then array['checked-in', 'fulfilled', 'noshow', 'cancelled']
            when 'checked-in' then array['fulfilled', 'cancelled']
            when 'noshow' then array['arrived', 'booked']
            else array[]::text[]
        end;

        if old.status <> 'entered-in-error' then
            allowed := allowed || 'entered-in-error'::text;
        end if;

        if new.status <> all (allowed) then
            raise exception 'an appointment cannot move from % to %', old.status, new.status
                using errcode = '23514', constraint = 'guard_appointment_status', table = 'appointments';
        end if;

        -- A correction, not a second visit.
        if old.status = 'noshow' and new.status = 'booked' and (now() at time zone new.time_zone)::date <> (new.starts_at at time zone new.time_zone)::date then
            raise exception 'a no-show can be booked again only on its own day'
                using errcode = '23514', constraint = 'guard_appointment_status', table = 'appointments';
        end if;
    end if;

    case new.status
        when 'booked' then new.booked_at := coalesce(new.booked_at, now());
        when 'arrived' then new.arrived_at := coalesce(new.arrived_at, now());
        when 'checked-in' then new.checked_in_at := coalesce(new.checked_in_at, now());
        when 'cancelled' then
            new.cancelled_at := coalesce(new.cancelled_at, now());
            new.cancelled_by := coalesce(new.cancelled_by, left(clinic.actor(), 64));
        else null;
    end case;

    return new;
end $$;

alter function clinic.guard_appointment_status() owner to skinspire_owner;
revoke all on function clinic.guard_appointment_status() from public;
comment on function clinic.guard_appointment_status() is 'Trigger: holds an appointment to its life cycle and stamps arrival, check-in and cancellation.';
