-- The journal: rows are inserted and never updated. Where a delivery stands is told by the rows about it.
-- Bytes come compressed, so PostgreSQL need not try again (storage external).

create table submission (
    id           uuid primary key,
    partner      varchar(40)  not null,
    message_id   varchar(200) not null,
    via          varchar(20)  not null,
    received_at  timestamptz  not null,
    sha256       char(64)     not null, -- of the document
    fingerprint  char(64)     not null, -- of the document and the routing named with it
    format       varchar(40)  not null,
    record_type  varchar(40)  not null,
    purpose      varchar(100) not null,
    losses       text         not null,
    unique (partner, message_id)
);

create table content (
    submission   uuid primary key references submission deferrable initially deferred,
    media_type   varchar(200) not null,
    document     bytea        not null,
    canonical    bytea        not null
);
alter table content alter column document set storage external;
alter table content alter column canonical set storage external;

create table delivery (
    id           uuid primary key,
    submission   uuid         not null references submission deferrable initially deferred,
    position     integer      not null,
    recipient    varchar(40)  not null,
    way          varchar(20)  not null
);
create index delivery_of_submission on delivery (submission);

create table refusal (
    id           uuid primary key,
    partner      varchar(40)  not null,
    message_id   varchar(200) not null,
    via          varchar(20)  not null,
    refused_at   timestamptz  not null,
    fingerprint  char(64)     not null,
    problem      text         not null
);
create index refusal_of_message on refusal (partner, message_id, id);

create table outgoing (
    delivery     uuid primary key references delivery deferrable initially deferred,
    format       varchar(40)  not null,
    media_type   varchar(200) not null,
    document     bytea        not null,
    losses       text         not null,
    written_at   timestamptz  not null
);
alter table outgoing alter column document set storage external;

create table attempt (
    id           uuid primary key,
    delivery     uuid         not null references delivery deferrable initially deferred,
    at           timestamptz  not null,
    code         varchar(60),           -- none if it arrived
    problem      text
);
create index attempt_of_delivery on attempt (delivery);

create table verdict (
    delivery     uuid primary key references delivery deferrable initially deferred,
    kind         varchar(20)  not null,
    at           timestamptz  not null,
    reference    text,
    problem      text
);

-- What is still to do: these rows go when it is done.

create table outbox (
    delivery     uuid primary key references delivery deferrable initially deferred,
    recipient    varchar(40)  not null,
    person       varchar(64)  not null
);

create table waiting (
    delivery     uuid primary key references delivery deferrable initially deferred,
    recipient    varchar(40)  not null
);
create index waiting_in_order on waiting (recipient, delivery);
