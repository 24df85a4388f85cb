-- What is said of people, so that they are found and compared: sealed under the person's key, one row for each thing that one
-- partner says. It is found by keyed hashes of numbers and of the sounds of names; these and the rows go when the person is
-- erased.
create table person_said (
    id           uuid primary key,
    subject      uuid         not null,
    digest       bytea        not null,                -- a keyed hash of what is said, and by whom
    partner      varchar(40)  not null,
    submission   uuid         not null,                -- which said it first
    said         bytea        not null,                -- AES-256-GCM, nonce first
    unique (subject, digest)
);
alter table person_said alter column said set storage external;

create table person_block (
    block        bytea        not null,
    said         uuid         not null,
    subject      uuid         not null,
    primary key (block, said)
);
create index person_block_of on person_block (subject);
