-- What partners say of the work that people in cases have. None is changed; of one case and partner the latest counts.
create table programme_placement (
    id           uuid primary key,
    programme_case uuid       not null,
    submission   uuid,                                 -- that said so; none once its subject is erased
    partner      varchar(40)  not null,
    kind         varchar(20)  not null,                -- WAGE_EMPLOYMENT, SELF_EMPLOYMENT
    begins       date,
    ends         date,
    recorded_at  timestamptz  not null,
    decided      varchar(10),
    occupation   text[]       not null,                -- system, code, system, code, …
    country      varchar(40),
    region       varchar(200),
    flags        text[]       not null,
    said         bigint generated always as identity
);
create index programme_placement_of on programme_placement (programme_case);
create index programme_placement_by on programme_placement (submission);

-- The last days that records about nobody name: to apply for a session, of an agreement on mobility.
create table record_end (
    kind         varchar(20)  not null,                -- SESSION, AGREEMENT
    keeper       varchar(40)  not null,
    name         text         not null,
    last_day     date         not null,
    primary key (kind, keeper, name)
);
create index record_end_on on record_end (last_day);
