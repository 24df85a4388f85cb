-- Cases in corridors. What is counted stays when somebody is erased: a case says nothing of whom it is but by its subject.

create table programme_case (
    id           uuid primary key,                     -- by chance
    corridor     varchar(200) not null,
    subject      uuid,                                 -- whose; none once they are erased
    begun_at     timestamptz  not null,
    sex          varchar(20),
    birth_year   integer
);
create index programme_case_of on programme_case (subject, begun_at) where subject is not null;

-- What partners call it: a keyed hash of whose id it is, and of the id. Goes with the subject.
create table programme_case_name (
    mark         bytea primary key,
    programme_case uuid       not null references programme_case
);
create index programme_case_name_of on programme_case_name (programme_case);

create table programme_event (
    id           uuid primary key,
    programme_case uuid       not null references programme_case,
    submission   uuid,                                 -- that said so; none once its subject is erased
    partner      varchar(40)  not null,
    stage        varchar(40)  not null,
    result       varchar(40),
    occurred     date         not null,
    expires      date,
    recorded_at  timestamptz  not null,
    decided      varchar(10),
    occupation   text[]       not null,                -- system, code, system, code, …
    region       varchar(200),
    flags        text[]       not null,
    moved        boolean      not null
);
create index programme_event_of on programme_event (programme_case);
create index programme_event_by on programme_event (submission);
