-- Order is by a number the database gives, not by time: clocks jump, and several hubs have several clocks.

alter table delivery add column seq bigint generated always as identity;
create unique index delivery_in_order on delivery (recipient, seq);

drop table outbox; -- what was in it is found again at the start
create table outbox (
    delivery     uuid primary key,
    recipient    varchar(40)  not null,
    bytes        integer      not null, -- of its record, compressed
    seq          bigint       not null  -- of the delivery
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index outbox_in_order on outbox (seq);

alter table waiting add column seq bigint;
update waiting w set seq = d.seq from delivery d where d.id = w.delivery;
alter table waiting alter column seq set not null;
drop index waiting_in_order;
create index waiting_in_order on waiting (recipient, seq);

-- Up to which delivery everything for a recipient has ended: where the search for lost work begins.
create table horizon (
    recipient    varchar(40) primary key,
    seq          bigint      not null
);
