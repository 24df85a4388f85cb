-- Data subjects. What is stored of a person is encrypted with a key of their own, which stands here encrypted with a key that
-- is not in the database. When somebody is erased, their key goes; the marks stay, so that they are known again.

create table subject (
    id           uuid primary key,
    key          bytea,                                -- wrapped; none once erased
    erased_at    timestamptz,
    hold         text,                                 -- why nothing of them may be destroyed
    check ((key is null) = (erased_at is not null))
);

create table subject_mark (
    mark         bytea primary key,                    -- a keyed hash of an identifier, or of a name and a date of birth
    subject      uuid         not null
);

-- A record that names several people is a subject of its own, and goes when one of them goes.
create table subject_also (
    person       uuid         not null references subject,
    subject      uuid         not null references subject,
    primary key (person, subject)
);

-- By which a hub knows that its keystore is the one this database was begun with.
create table keyring (
    name         varchar(40) primary key,
    proof        bytea        not null
);

alter table submission add column subject uuid;        -- none if it was entered before there were subjects
create index submission_of_subject on submission (subject);

alter table outgoing alter column document drop not null; -- none once its time is over, or its subject erased
comment on column content.document is 'first byte 5: length in plain, nonce, AES-256-GCM of an LZ4 block; 4: an LZ4 block; else zlib';

-- Who those are of whom a batch of records tells. Marks of one group are of one person; those that tell find the person, the
-- others are only added. Who is new gets the id and key of the group. Two that meet one new person at the same moment wait for
-- each other; who is known is found without a lock. More than one row for a group: its marks are of several people. A group
-- without marks is always new, and is not given back. Nothing is compared with everything else: a batch may be large.
create function subjects_of(marks bytea[], groups integer[], telling boolean[], ids uuid[], keys bytea[])
returns table (for_group integer, subject uuid, key bytea) language plpgsql as $$
declare
    met integer[];
begin
    met := array(
        select a.grp from unnest(marks, groups, telling) a(mark, grp, tells)
        left join subject_mark m on m.mark = a.mark where a.tells group by a.grp having count(m.mark) = 0);
    if met <> '{}' then
        perform pg_advisory_xact_lock(name) from (
            select distinct ('x' || encode(substring(a.mark from 1 for 8), 'hex'))::bit(64)::bigint as name
            from unnest(marks, groups, telling) a(mark, grp, tells) where a.tells and a.grp = any (met)
            order by 1) names;
        met := array(
            select a.grp from unnest(marks, groups, telling) a(mark, grp, tells)
            left join subject_mark m on m.mark = a.mark where a.tells and a.grp = any (met)
            group by a.grp having count(m.mark) = 0);
        insert into subject (id, key) select ids[n], keys[n] from unnest(met) n;
        insert into subject_mark (mark, subject)
        select a.mark, ids[a.grp] from unnest(marks, groups) a(mark, grp) where a.grp = any (met)
        order by a.mark on conflict do nothing;
    end if;
    insert into subject (id, key) select ids[n], keys[n] from generate_subscripts(ids, 1) n where n <> all (groups);
    insert into subject_mark (mark, subject)
    select a.mark, f.subject from unnest(marks, groups) a(mark, grp)
    left join subject_mark k on k.mark = a.mark
    cross join lateral (
        select (array_agg(m.subject))[1] as subject from unnest(marks, groups, telling) t(mark, grp, tells)
        join subject_mark m on m.mark = t.mark where t.grp = a.grp and t.tells
        having count(distinct m.subject) = 1) f
    where k.mark is null order by a.mark on conflict do nothing;
    return query
        select distinct a.grp, s.id, s.key from unnest(marks, groups, telling) a(mark, grp, tells)
        join subject_mark m on m.mark = a.mark join subject s on s.id = m.subject where a.tells;
end $$;

-- Erasures, and what those were told who had the data before.

create table erasure (
    id           uuid primary key,
    at           timestamptz  not null,
    by           varchar(200) not null,                -- who ordered it
    reference    varchar(200) not null                 -- the request or decision it follows
);

create table erased (
    subject      uuid primary key references subject,
    erasure      uuid         not null references erasure
);
create index erased_by_erasure on erased (erasure);

create table erasure_notice (
    id           uuid primary key,
    erasure      uuid         not null references erasure,
    delivery     uuid         not null unique references delivery,
    recipient    varchar(40)  not null,
    opened_at    timestamptz  not null,
    due_at       timestamptz  not null,
    acknowledged_at timestamptz
);
create index erasure_notice_open on erasure_notice (recipient, id) where acknowledged_at is null;
