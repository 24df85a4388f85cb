-- Records say how many places there are, from when and until when, and ask for them; each is answered in its receipt.

alter table place_pool alter column name type text;
alter table place_count add column valid_until date; -- its last day

-- Of the numbers that hold on a day that with the latest first day counts; none holds before the first and after the last.
create or replace function places_on(wanted uuid, day date) returns integer language sql stable as $$
    select coalesce((select c.places from place_count c where c.pool = wanted and c.valid_from <= day
        and (c.valid_until is null or c.valid_until >= day) order by c.valid_from desc, c.said desc limit 1), 0)
$$;

-- What the receipt of a submission says.
create table place_answer (
    submission   uuid primary key,
    pool         uuid         not null references place_pool,
    holder       uuid,                                 -- none once they are erased
    state        varchar(10)  not null,                -- TAKEN, WAITLISTED, UNKNOWN, GIVEN_BACK
    turn         integer
);
create index place_answer_of on place_answer (pool, holder) where holder is not null;

-- Nobody else takes, gives back or counts places of the wholes that these pools are part of, until the transaction ends.
-- In one order, in which two that need several do not wait for each other.
create function lock_wholes(wanted uuid[]) returns void language plpgsql as $$
begin
    perform from place_pool where id in (
        select line[cardinality(line)] from (select place_line(w) as line from unnest(wanted) w) lines)
    order by id for update;
end $$;

-- Makes one pool a part of another, with what is taken of it; false if that would be a circle.
create function put_places_under(part uuid, whole uuid) returns boolean language plpgsql as $$
declare
    had place_pool;
begin
    perform lock_wholes(array[part, whole]);
    select * into had from place_pool where id = part;
    if had.parent is not distinct from whole then
        return true;
    elsif part = any (place_line(whole)) then
        return false;
    end if;
    update place_pool set taken = taken - had.taken where had.parent is not null and id = any (place_line(had.parent));
    update place_pool set parent = whole where id = part;
    update place_pool set taken = taken + had.taken where id = any (place_line(whole));
    return true;
end $$;
