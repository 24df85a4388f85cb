-- Places: what is given out to people until there is none left. Those of a quota and the seats of a session are the same.

create table place_pool (
    id           uuid primary key,
    kind         varchar(10)  not null,                -- QUOTA, SESSION
    keeper       varchar(40)  not null,                -- the partner that keeps it
    name         varchar(200) not null,                -- the keeper's own id of it
    parent       uuid references place_pool,           -- what it is a part of: its places are places of that, too
    taken        integer      not null default 0 check (taken >= 0), -- here and in its parts
    unique (kind, keeper, name)
);
create index place_pool_parts on place_pool (parent);

-- How many there are from a day on. None is changed: of one day counts what was told last.
create table place_count (
    pool         uuid         not null references place_pool,
    valid_from   date         not null,
    places       integer      not null check (places >= 0),
    recorded_at  timestamptz  not null,
    said         bigint generated always as identity
);
create index place_count_of on place_count (pool, valid_from desc, said desc);

create table place_claim (
    id           uuid primary key,
    pool         uuid         not null references place_pool,
    holder       uuid         not null,
    turn         bigint generated always as identity,  -- in the order in which they came
    state        varchar(10)  not null,                -- TAKEN, WAITING, ENDED
    asked_at     timestamptz  not null,
    taken_at     timestamptz,
    ended_at     timestamptz
);
create unique index place_claim_of on place_claim (pool, holder) where state <> 'ENDED';
create index place_claim_waiting on place_claim (pool, turn) where state = 'WAITING';

-- How many places there are on a day; none before the first count.
create function places_on(wanted uuid, day date) returns integer language sql stable as $$
    select coalesce((select c.places from place_count c where c.pool = wanted and c.valid_from <= day
        order by c.valid_from desc, c.said desc limit 1), 0)
$$;

-- A pool and all that it is a part of.
create function place_line(wanted uuid) returns uuid[] language sql stable as $$
    with recursive line as (
        select id, parent, 1 as depth from place_pool where id = wanted
        union all select p.id, p.parent, l.depth + 1 from place_pool p join line l on p.id = l.parent where l.depth < 20)
    select array_agg(id order by depth) from line
$$;

-- Nobody else takes, gives back or counts places of the whole that a pool is part of, until the transaction ends.
create function lock_places(wanted uuid) returns uuid[] language plpgsql as $$
declare
    line uuid[] := place_line(wanted);
begin
    perform from place_pool where id = line[cardinality(line)] for update;
    return line;
end $$;

create function has_places(line uuid[], day date) returns boolean language sql stable as $$
    select not exists (select from place_pool p where p.id = any (line) and p.taken >= places_on(p.id, day))
$$;

-- Takes a place, or waits for one behind all who wait for the same. Who has asked before keeps what they have.
create function claim_place(wanted uuid, claimant uuid, claim uuid, day date, now timestamptz)
returns table (got varchar, ahead integer) language plpgsql as $$
declare
    line uuid[] := lock_places(wanted);
    free boolean;
begin
    if not exists (select from place_claim c where c.pool = wanted and c.holder = claimant and c.state <> 'ENDED') then
        free := has_places(line, day);
        if free and exists (select from place_claim c where c.pool = wanted and c.state = 'WAITING') then
            perform from fill_places(wanted, day, now); -- more have come with the day
            free := has_places(line, day)
                and not exists (select from place_claim c where c.pool = wanted and c.state = 'WAITING');
        end if;
        insert into place_claim (id, pool, holder, state, asked_at, taken_at)
        values (claim, wanted, claimant, case when free then 'TAKEN' else 'WAITING' end, now, case when free then now end);
        if free then
            update place_pool set taken = taken + 1 where id = any (line);
        end if;
    end if;
    return query
        select c.state, case when c.state = 'WAITING' then (select count(*)::integer from place_claim o
            where o.pool = wanted and o.state = 'WAITING' and o.turn < c.turn) else 0 end
        from place_claim c where c.pool = wanted and c.holder = claimant and c.state <> 'ENDED';
end $$;

-- Gives places to those who wait, in their order, as long as there are any where they wait and in all that it is part of.
create function fill_places(wanted uuid, day date, now timestamptz)
returns table (pool uuid, holder uuid) language plpgsql as $$
declare
    line uuid[] := lock_places(wanted);
    one record;
begin
    loop
        with recursive parts as (
            select line[cardinality(line)] as id
            union all select p.id from place_pool p join parts on p.parent = parts.id)
        select c.id, c.pool, c.holder into one from parts
        cross join lateral (select * from place_claim o where o.pool = parts.id and o.state = 'WAITING' order by o.turn limit 1) c
        where has_places(place_line(parts.id), day) order by c.turn limit 1;
        exit when not found;
        update place_claim c set state = 'TAKEN', taken_at = now where c.id = one.id;
        update place_pool p set taken = p.taken + 1 where p.id = any (place_line(one.pool));
        pool := one.pool;
        holder := one.holder;
        return next;
    end loop;
end $$;

-- Ends what somebody has or waits for; what becomes free goes to who waits.
create function give_back_place(wanted uuid, claimant uuid, day date, now timestamptz)
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
    end if;
    return query select * from fill_places(wanted, day, now);
end $$;
