-- When what is stored is worth looking at next. A submission has a row here once it has been looked at for the first time, as
-- long as its document is stored: entering one costs nothing.
create table kept (
    submission   uuid primary key,
    next_at      timestamptz  not null
);
create index kept_next on kept (next_at);

-- Up to which submission everything has been looked at, since when, and by which periods.
create table retention (
    one          boolean primary key default true check (one),
    up_to        uuid         not null,
    begun_at     timestamptz  not null,
    periods      char(64)     not null -- SHA-256
);

-- What each hub is handing over to a recipient at the moment. What a hub leaves behind here when it is killed may have left.
create table underway (
    recipient    varchar(40)  not null,
    hub          uuid         not null, -- its instance
    at           timestamptz  not null,
    deliveries   uuid[]       not null,
    primary key (recipient, hub)
) with (fillfactor = 50);
