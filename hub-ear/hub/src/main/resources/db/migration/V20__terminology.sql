-- What codes mean and what they are in other systems; nothing of a person.

-- Each import; all of a version is as its newest edition left it.
create table terminology_edition (
    number    bigint         generated always as identity primary key,
    system    varchar(40)    not null,
    version   varchar(40)    not null,
    at        timestamptz(3) not null,
    actor     varchar(120)   not null, -- hub, user:<name>
    digest    bytea          not null, -- SHA-256 of the table as it came
    concepts  integer        not null, -- that the version has since
    mappings  integer        not null
);
create index terminology_edition_of on terminology_edition (system, version, number);

create table concept (
    system     varchar(40)  not null,
    version    varchar(40)  not null,
    code       varchar(200) not null,
    notations  text[]       not null,
    broader    varchar(200),
    names      jsonb        not null, -- {"fr": ["preferred", "other", ...]}; "" if no name is preferred
    primary key (system, version, code)
);

create table concept_mapping (
    system      varchar(40)  not null,
    version     varchar(40)  not null,
    code        varchar(200) not null,
    to_system   varchar(40)  not null,
    to_version  varchar(40)  not null, -- empty if none is named
    to_code     varchar(200) not null,
    relation    varchar(10)  not null,
    recommended boolean      not null,
    source      varchar(200) not null,
    primary key (system, version, code, to_system, to_version, to_code)
);

-- Codes that were to be translated, and nothing is known of what they are there.
create table unmapped_code (
    system     varchar(40)    not null,
    version    varchar(40)    not null, -- as it was asked, or the one that was assumed; empty if there is none
    code       varchar(200)   not null,
    target     varchar(40)    not null,
    why        varchar(40)    not null,
    times      bigint         not null,
    first_met  timestamptz(3) not null,
    last_met   timestamptz(3) not null,
    primary key (system, version, code, target)
);
create index unmapped_code_often on unmapped_code (times desc);
