-- Every configuration there was, as it was given; the newest is in force.

create table configuration (
    version      integer primary key,
    at           timestamptz   not null,
    actor        varchar(200)  not null,
    origin       varchar(10)   not null, -- FILE or DOOR
    note         varchar(1000) not null,
    sha256       char(64)      not null, -- of the text in UTF-8
    text         text          not null
);

create function configuration_stays() returns trigger language plpgsql as $$
begin
    raise exception 'a configuration is never changed or removed: add another version';
end
$$;
create trigger configuration_stays before update or delete or truncate on configuration
    for each statement execute function configuration_stays();
