-- Files of many records. Each row becomes a submission of its own; a file's deliveries wait until all of it has been read.
-- A file's id is that of a subject, under whose key it lies here until it has been read.
create table file (
    id           uuid primary key,
    partner      varchar(40)  not null,
    message_id   varchar(200) not null,
    via          varchar(20)  not null,
    received_at  timestamptz  not null,
    sha256       char(64)     not null,                -- of the file
    fingerprint  char(64)     not null,                -- of the file and the routing named with it
    bytes        bigint       not null,
    format       varchar(40)  not null,
    record_type  varchar(100),                         -- this and the next two as its sender named them
    purpose      varchar(100),
    recipients   text[]       not null,
    begun_at     timestamptz,
    ended_at     timestamptz,                          -- its deliveries are on their way
    tries        integer      not null default 0,      -- that failed
    next_at      timestamptz  not null,                -- before which it is not tried
    rows_read    bigint       not null default 0,
    accepted     bigint       not null default 0,
    repeated     bigint       not null default 0,
    rejected     bigint       not null default 0,
    warnings     text         not null default '[]',
    problem      text,                                 -- why it was not read to its end
    unique (partner, message_id)
);
create index file_in_work on file (partner, id) where ended_at is null;

create table file_chunk (
    file         uuid         not null,
    number       integer      not null,
    at           timestamptz  not null,
    sealed       bytea        not null,                -- AES-256-GCM, nonce first
    primary key (file, number)
);
alter table file_chunk alter column sealed set storage external;

-- Rows that were rejected: where and why, and nothing of what they say.
create table file_problem (
    file         uuid         not null,
    row_number   bigint       not null,
    refusal      uuid         not null,
    problem      text         not null,
    primary key (file, row_number)
);

alter table submission add column file uuid, add column file_row bigint;
create index submission_of_file on submission (file) where file is not null;
