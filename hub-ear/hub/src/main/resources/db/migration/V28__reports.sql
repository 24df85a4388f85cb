-- What figures are made of. It stays when somebody is erased: it says nothing of whom it is but by the subject.

create table counted_person (
    id           uuid primary key,                     -- by chance
    subject      uuid unique                           -- none once they are erased
);

create table counted_fact (
    id           bigint generated always as identity primary key,
    person       uuid         not null references counted_person,
    kind         varchar(20)  not null,
    value        varchar(200) not null,
    partner      varchar(40)  not null,                -- that said so
    recorded_at  timestamptz  not null
);
create index counted_fact_of on counted_fact (person);

create table counted_case (
    programme_case uuid primary key,
    person       uuid         not null references counted_person
);

-- What was told of a placement or an enrolment, each time it was otherwise.
create table counted_record (
    id           bigint generated always as identity primary key,
    record       uuid         not null,                -- which, by chance
    person       uuid         not null references counted_person,
    population   varchar(20)  not null,
    state        varchar(40)  not null,
    corridor     varchar(200),
    region       varchar(200),
    occupation   varchar(200),
    track        varchar(200),
    occurred     date         not null,
    partner      varchar(40)  not null,
    recorded_at  timestamptz  not null
);
create index counted_record_of on counted_record (record);
create index counted_record_by on counted_record (person);

-- What its sender calls it: a keyed hash of whose id it is, and of the id. Goes with the subject.
create table counted_name (
    mark         bytea primary key,
    record       uuid         not null,
    person       uuid         not null references counted_person
);
create index counted_name_of on counted_name (person);

-- Cases of before.
insert into counted_person (id, subject)
    select gen_random_uuid(), subject from (select distinct subject from programme_case where subject is not null) s;
insert into counted_case (programme_case, person)
    select c.id, p.id from programme_case c join counted_person p on p.subject = c.subject;
insert into counted_person (id) select id from programme_case where subject is null;
insert into counted_case (programme_case, person) select id, id from programme_case where subject is null;
insert into counted_fact (person, kind, value, partner, recorded_at)
    select k.person, f.kind, f.value, e.partner, c.begun_at
    from programme_case c join counted_case k on k.programme_case = c.id
    cross join lateral (values ('SEX', c.sex), ('BIRTH_YEAR', c.birth_year::text)) f (kind, value)
    cross join lateral (select partner from programme_event where programme_case = c.id order by recorded_at, id limit 1) e
    where f.value is not null order by c.begun_at;
insert into counted_fact (person, kind, value, partner, recorded_at)
    select k.person, f.kind, f.value, e.partner, e.recorded_at
    from programme_event e join counted_case k on k.programme_case = e.programme_case
    cross join lateral (values ('REGION', e.region), ('OCCUPATION', e.occupation[1] || ' ' || e.occupation[2])) f (kind, value)
    where f.value <> '' order by e.recorded_at, e.id;

-- Reports that were issued, as they were.
create table report (
    number       bigint primary key,
    id           uuid         not null unique,
    definition   varchar(40)  not null,
    version      integer      not null,
    as_of        date         not null,
    known_at     timestamptz  not null,
    extracted_at timestamptz  not null,
    revises      bigint references report,
    public       boolean      not null,
    issued_by    varchar(200) not null,
    digest       bytea        not null
);
create table report_figure (
    report       bigint       not null references report,
    state        varchar(40)  not null,
    corridor     varchar(200) not null,
    dimension    varchar(20),
    code         varchar(200) not null,
    count        integer      not null,
    shown        boolean      not null
);
create index report_figure_of on report_figure (report);
create table report_document (
    report       bigint       not null references report,
    edition      varchar(10)  not null,
    form         varchar(10)  not null,
    language     varchar(2)   not null,                -- of what has no words, none: ''
    bytes        bytea        not null,
    primary key (report, edition, form, language)
);
