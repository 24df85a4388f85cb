-- Marks have kinds, for a number must not join two people for good. What was marked before has none, and nobody who was known
-- before is told apart more finely by it than by the marks of who comes.

alter table subject_mark add column kind smallint;     -- 1 national id, 2 passport, 3 a partner's own number, 4 name and birth
alter table subject_mark add column issuer bytea;      -- keyed hash of the country, if stated; of the partner and its numbering; of the day
alter table subject_mark drop constraint subject_mark_pkey;
alter table subject_mark add primary key (mark, subject); -- a name with a birth may be of several people
create index subject_mark_of on subject_mark (subject);

-- By what a person is known: 0 name and birth, 1 a number; none if known before.
alter table subject add column known_by smallint;

-- Whether only a name and a birth say so: then it goes when the person goes, and nothing is opened by it.
alter table subject_also add column by_name boolean not null default false;

-- Enters whom a batch of records has met anew, unless more has become known of these marks and people since they were looked
-- up, or one of the living has been erased: then it gives false and has changed nothing. Two that meet one new person wait
-- for each other here, and who erases waits for those who have met somebody of that name.
create function meet(
    concerned bytea[], rows_of_concerned integer, people uuid[], rows_of_people integer,
    new_ids uuid[], new_keys bytea[], new_known_by smallint[],
    marks bytea[], subjects uuid[], kinds smallint[], issuers bytea[],
    living uuid[], named uuid[], namers uuid[], by_names boolean[])
returns boolean language plpgsql as $$
begin
    perform pg_advisory_xact_lock(name) from (
        select distinct ('x' || encode(substring(m from 1 for 8), 'hex'))::bit(64)::bigint as name from unnest(concerned) m
        order by 1) names;
    -- After all marks: who tries again has those already, and asks only for people.
    perform pg_advisory_xact_lock(name) from (
        select distinct ('x' || right(replace(p::text, '-', ''), 16))::bit(64)::bigint as name from unnest(people) p
        order by 1) names;
    if (select count(*) from subject_mark m where m.mark = any (concerned)) <> rows_of_concerned
        or (select count(*) from subject_mark m where m.subject = any (people)) <> rows_of_people then
        return false;
    end if;
    -- In the order in which they are erased: the person, then what goes along.
    perform from subject k where k.id = any (living) order by coalesce(k.known_by, 1) desc, k.id for share;
    if exists (select from subject k where k.id = any (living) and k.key is null) then
        return false;
    end if;
    insert into subject (id, key, known_by) select * from unnest(new_ids, new_keys, new_known_by);
    insert into subject_mark (mark, subject, kind, issuer) select * from unnest(marks, subjects, kinds, issuers)
    on conflict (mark, subject) do update set kind = excluded.kind, issuer = excluded.issuer;
    insert into subject_also (person, subject, by_name) select * from unnest(named, namers, by_names)
    on conflict do nothing;
    -- Who is known by a name only goes with whoever has a number and the same name and birth.
    insert into subject_also (person, subject, by_name)
    select distinct better.id, other.id, true
    from unnest(marks, subjects, kinds) met(mark, subject, kind)
    join subject_mark same on same.mark = met.mark and same.subject <> met.subject
    join subject one on one.id = met.subject
    join subject two on two.id = same.subject
    cross join lateral (
        select one.id, two.id where coalesce(one.known_by, 1) > coalesce(two.known_by, 1)
        union all select two.id, one.id where coalesce(one.known_by, 1) < coalesce(two.known_by, 1)) pair(better, other)
    join subject better on better.id = pair.better and better.key is not null
    join subject other on other.id = pair.other and other.key is not null
    where met.kind = 4
    on conflict do nothing;
    return true;
end $$;

drop function subjects_of(bytea[], integer[], boolean[], uuid[], bytea[]);

-- What recipients say in words is sealed as what they say it of; it goes with that.
alter table verdict add column said bytea;
alter table verdict alter column said set storage external;

-- Of what has gone already no words stay.
update verdict v set problem = (v.problem::jsonb || '{"details": []}')::text
from delivery d where d.id = v.delivery and v.kind = 'REFUSED' and v.problem::jsonb -> 'details' <> '[]'
and not exists (select from content c where c.submission = d.submission);
