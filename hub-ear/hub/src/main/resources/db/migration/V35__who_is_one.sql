-- What the comparison said of two: CONFLICT is held until a human decides; UNSURE may be one person, and a human may say so;
-- SAME is one person by name, day and town, or by a number, and was decided by the hub.
alter table identity_conflict add column verdict varchar(10) not null default 'CONFLICT';
drop index identity_conflict_open;
create index identity_conflict_open on identity_conflict (verdict, id) where decision is null;
create index identity_conflict_same on identity_conflict (one) where decision = 'SAME';
create index identity_conflict_same_other on identity_conflict (other) where decision = 'SAME';

-- Whether nothing of somebody leaves for now: of the person, or of one whom the record names among others.
create function is_held(asked uuid) returns boolean language sql stable as $$
    select exists (select from quarantine q where q.subject = asked)
        or exists (select from subject_also a join quarantine q on q.subject = a.person where a.subject = asked)
$$;

-- Whom humans or the hub have said somebody is, themselves among them.
create or replace function same_people(wanted uuid) returns setof uuid language sql stable as $$
    with recursive one(id) as (
        select wanted
        union
        select l.id from one o cross join lateral (
            select c.other as id from identity_conflict c where c.one = o.id and c.decision = 'SAME'
            union all
            select c.one from identity_conflict c where c.other = o.id and c.decision = 'SAME') l)
    select id from one
$$;
