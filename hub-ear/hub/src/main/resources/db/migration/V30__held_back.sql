-- What does not follow from a record yet: whoever it is about is held until a human has said who that is.
create table held_back (
    submission   uuid primary key,
    subject      uuid         not null,
    problem      varchar(40)                           -- why it could not follow once they were free; it is tried no more
);
create index held_back_open on held_back (submission) where problem is null;

-- Goes on where the case was before it was suspended on the same day.
alter table programme_event add column resumes boolean not null default false;

-- Whom humans have said somebody is, themselves among them.
create function same_people(wanted uuid) returns setof uuid language sql stable as $$
    with recursive same(id) as (
        select wanted union
        select case when c.one = s.id then c.other else c.one end from same s
        join identity_conflict c on c.decision = 'SAME' and (c.one = s.id or c.other = s.id))
    select id from same
$$;
