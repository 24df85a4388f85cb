-- Who works at the hub. The hash is Argon2id's, with its parameters and salt (PHC string format). What changed here, and by
-- whom, stands in the audit.
create table administrator (
    name         varchar(32)   primary key,
    hash         varchar(200)  not null,
    roles        varchar(40)[] not null,
    active       boolean       not null,
    made         timestamptz   not null,
    changed      timestamptz   not null, -- roles or active
    password_set timestamptz   not null
);
