-- Who gets a place is told whoever asks, in whatever part they wait; what is part of what can change, and is never a circle.

alter table place_pool add column waiting integer not null default 0 check (waiting >= 0); -- here, without its parts
update place_pool p set waiting = (select count(*) from place_claim c where c.pool = p.id and c.state = 'WAITING');
create index place_claim_by on place_claim (holder);
create index place_answer_by on place_answer (holder) where holder is not null;

-- What every claim asks is PL/pgSQL, whose plans are kept.
create or replace function places_on(wanted uuid, day date) returns integer language plpgsql stable as $$
begin
    return coalesce((select c.places from place_count c where c.pool = wanted and c.valid_from <= day
        and (c.valid_until is null or c.valid_until >= day) order by c.valid_from desc, c.said desc limit 1), 0);
end $$;

create or replace function has_places(line uuid[], day date) returns boolean language plpgsql stable as $$
begin
    return not exists (select from place_pool p where p.id = any (line) and p.taken >= places_on(p.id, day));
end $$;

-- A pool and all that it is a part of, the whole as the last.
create or replace function place_line(wanted uuid) returns uuid[] language plpgsql stable as $$
declare
    line uuid[] := '{}';
    next uuid := wanted;
begin
    while next <> all (line) loop
        line := line || next;
        select p.parent into next from place_pool p where p.id = next;
    end loop;
    return line;
end $$;

-- A pool and all its parts.
create function place_parts(wanted uuid) returns setof uuid language sql stable as $$
    with recursive parts(id) as (
        select wanted union select p.id from place_pool p join parts on p.parent = parts.id)
    select id from parts
$$;

-- What is a part of what changes for nobody meanwhile, until the transaction ends; or for this one alone, once all others are
-- through: whoever changes it does so before anything else.
create function keep_wholes() returns void language sql as $$
    select pg_advisory_xact_lock_shared(hashtextextended('wholes of places', 0))
$$;
create function change_wholes() returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('wholes of places', 0))
$$;

-- Nobody else takes, gives back or counts places of the whole that a pool is part of, until the transaction ends.
create or replace function lock_places(wanted uuid) returns uuid[] language plpgsql as $$
declare
    line uuid[];
begin
    perform keep_wholes();
    line := place_line(wanted);
    perform from place_pool p where p.id = line[cardinality(line)] for no key update;
    return line;
end $$;

-- The same of several at once. In one order, in which two that need several do not wait for each other.
create or replace function lock_wholes(wanted uuid[]) returns void language plpgsql as $$
begin
    perform keep_wholes();
    perform from place_pool p where p.id in (
        select line[cardinality(line)] from (select place_line(w) as line from unnest(wanted) w) lines)
    order by p.id for no key update;
end $$;

-- Gives places to those who wait, in their order, as long as there are any where they wait and in all that it is part of.
-- The whole is locked.
create function give_to_waiting(whole uuid, day date, now timestamptz)
returns table (pool uuid, holder uuid) language plpgsql as $$
declare
    one record;
begin
    while has_places(array[whole], day) loop
        select c.id, c.pool, c.holder, place_line(c.pool) as line into one
        from place_parts(whole) part join place_pool p on p.id = part
        cross join lateral (select * from place_claim o where o.pool = p.id and o.state = 'WAITING' order by o.turn limit 1) c
        where p.waiting > 0 and has_places(place_line(p.id), day) order by c.turn limit 1;
        exit when not found;
        update place_claim c set state = 'TAKEN', taken_at = now where c.id = one.id;
        update place_pool p set taken = p.taken + 1, waiting = p.waiting - case when p.id = one.pool then 1 else 0 end
        where p.id = any (one.line);
        pool := one.pool;
        holder := one.holder;
        return next;
    end loop;
end $$;

create or replace function fill_places(wanted uuid, day date, now timestamptz)
returns table (pool uuid, holder uuid) language plpgsql as $$
declare
    line uuid[] := lock_places(wanted);
begin
    return query select * from give_to_waiting(line[cardinality(line)], day, now);
end $$;

-- Says how many there are from a day on.
create function count_places(wanted uuid, first date, last date, number integer, day date, now timestamptz)
returns table (pool uuid, holder uuid) language plpgsql as $$
declare
    line uuid[] := lock_places(wanted);
begin
    insert into place_count (pool, valid_from, valid_until, places, recorded_at)
    values (wanted, first, last, number, now);
    return query select * from give_to_waiting(line[cardinality(line)], day, now);
end $$;

-- Takes a place, or waits for one behind all who wait for the same. Who has asked before keeps what they have. First come
-- those who wait and for whom there is one by now, as rows without a state; then what the claimant has, and how many are ahead.
drop function claim_place(uuid, uuid, uuid, date, timestamptz);
create function claim_place(wanted uuid, claimant uuid, claim uuid, day date, now timestamptz)
returns table (pool uuid, holder uuid, got varchar, ahead integer) language plpgsql as $$
declare
    line uuid[] := lock_places(wanted);
    had place_claim;
begin
    return query select g.pool, g.holder, null::varchar, 0
        from give_to_waiting(line[cardinality(line)], day, now) g;
    pool := wanted;
    holder := claimant;
    ahead := 0;
    select * into had from place_claim c where c.pool = wanted and c.holder = claimant and c.state <> 'ENDED';
    if found then
        got := had.state;
        if got = 'WAITING' then
            select count(*) into ahead from place_claim o
            where o.pool = wanted and o.state = 'WAITING' and o.turn < had.turn;
        end if;
    elsif has_places(line, day) then
        got := 'TAKEN';
        insert into place_claim (id, pool, holder, state, asked_at, taken_at)
        values (claim, wanted, claimant, got, now, now);
        update place_pool p set taken = p.taken + 1 where p.id = any (line);
    else
        got := 'WAITING';
        insert into place_claim (id, pool, holder, state, asked_at) values (claim, wanted, claimant, got, now);
        update place_pool p set waiting = p.waiting + 1 where p.id = wanted returning p.waiting - 1 into ahead;
    end if;
    return next;
end $$;

-- Ends what somebody has or waits for; what becomes free goes to who waits.
create or replace function give_back_place(wanted uuid, claimant uuid, day date, now timestamptz)
returns table (pool uuid, holder uuid) language plpgsql as $$
declare
    line uuid[] := lock_places(wanted);
    had varchar;
begin
    select c.state into had from place_claim c where c.pool = wanted and c.holder = claimant and c.state <> 'ENDED';
    update place_claim c set state = 'ENDED', ended_at = now
    where c.pool = wanted and c.holder = claimant and c.state <> 'ENDED';
    if had = 'TAKEN' then
        update place_pool p set taken = p.taken - 1 where p.id = any (line);
    elsif had = 'WAITING' then
        update place_pool p set waiting = p.waiting - 1 where p.id = wanted;
    end if;
    return query select * from give_to_waiting(line[cardinality(line)], day, now);
end $$;

-- Whether one pool can be a part of another: not if the other is a part of it, or it is twenty deep.
create function can_be_under(part uuid, whole uuid) returns boolean language plpgsql as $$
declare
    line uuid[];
    deepest integer;
begin
    perform change_wholes();
    perform lock_wholes(array[part, whole]);
    line := place_line(whole);
    select max(array_position(place_line(p), part)) into deepest from place_parts(part) p;
    return part <> all (line) and cardinality(line) + deepest <= 20;
end $$;

-- Makes one pool a part of another, with what is taken of it. There may be room by it in what it was a part of.
drop function put_places_under(uuid, uuid);
create function put_places_under(part uuid, whole uuid, day date, now timestamptz)
returns table (pool uuid, holder uuid) language plpgsql as $$
declare
    had place_pool;
    was uuid[];
    is_now uuid[];
begin
    perform change_wholes();
    perform lock_wholes(array[part, whole]);
    select * into had from place_pool p where p.id = part;
    if had.parent is distinct from whole then
        was := place_line(had.parent);
        update place_pool p set taken = p.taken - had.taken where p.id = any (was);
        update place_pool p set parent = whole where p.id = part;
        is_now := place_line(whole);
        update place_pool p set taken = p.taken + had.taken where p.id = any (is_now);
        return query select * from give_to_waiting(was[cardinality(was)], day, now);
        return query select * from give_to_waiting(is_now[cardinality(is_now)], day, now);
    end if;
end $$;

-- Nothing says of these people what they have: who waits does no more, and a place that is taken is somebody's.
create function forget_places(holders uuid[]) returns void language plpgsql as $$
begin
    perform lock_wholes(array(
        select distinct c.pool from place_claim c where c.holder = any (holders) and c.state <> 'ENDED'));
    with ended as (
        update place_claim c set state = 'ENDED', ended_at = now() where c.holder = any (holders) and c.state = 'WAITING'
        returning c.pool)
    update place_pool p set waiting = p.waiting - e.n
    from (select pool, count(*) as n from ended group by pool) e where p.id = e.pool;
    update place_claim set holder = gen_random_uuid() where holder = any (holders);
    update place_answer set holder = null where holder = any (holders);
end $$;
