-- The audit: who did what, when, through what, about what, and how it ended; ids and codes, nothing of a person.
-- An act is inserted in the transaction of what it tells of, and never changed. There are no foreign keys: what an act
-- tells of may be erased, the act stays.

create table act (
    tx           xid8           not null default pg_current_xact_id(), -- what is below the oldest running one is complete
    id           bigint         generated always as identity,
    at           timestamptz(3) not null,
    deed         varchar(40)    not null,
    actor        varchar(120)   not null, -- hub, partner:<id>, user:<name>
    through      varchar(20),
    submission   uuid,                    -- or the refusal
    delivery     uuid,
    partner      varchar(40),             -- whom it concerns: the sender of a submission, the recipient of a delivery
    agreement    varchar(200),
    outcome      varchar(60)    not null, -- OK, or the code of a problem
    digest       bytea,                   -- SHA-256 of the bytes that it is about
    times        integer        not null,
    primary key (tx, id)
);
create index act_of_submission on act (submission) where submission is not null;
create index act_of_partner on act (partner, tx, id) where partner is not null;
create index act_of_user on act (actor, tx, id) where actor like 'user:%';
create index act_in_time on act using brin (at);

-- Acts are linked into a chain, in the order (tx, id), a stretch at a time.
create table seal (
    number       bigint         primary key,
    at           timestamptz(3) not null,
    first_seq    bigint         not null, -- of its acts in the chain, from 1
    last_seq     bigint         not null,
    after_tx     xid8           not null, -- its acts come after this one ...
    after_id     bigint         not null,
    to_tx        xid8           not null, -- ... up to and with this one
    to_id        bigint         not null,
    floor        bigint         not null, -- and have an id above this one ...
    most_id      bigint         not null, -- ... and not above this one
    hash         bytea          not null  -- of the chain after its last act
);
create unique index seal_in_the_chain on seal (last_seq);
create index seal_of_act on seal (to_tx, to_id);

-- Signed: so much has been done, and this is its hash.
create table head (
    seq          bigint         primary key,
    at           timestamptz(3) not null,
    hash         bytea          not null,
    text         text           not null,
    signature    text           not null
);

-- Rows are inserted and never changed. Acts that are older than five years may be deleted, with the setting
-- qantara.retention = 'on' in the transaction; that is the retention job's way, and the only one.
create function append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'act' and current_setting('qantara.retention', true) = 'on'
            and (to_jsonb(old) ->> 'at')::timestamptz < now() - interval '5 years' then
        return old;
    end if;
    raise exception 'rows of % are never changed', tg_table_name using errcode = '55000';
end $$;
create trigger append_only before update or delete on act for each row execute function append_only();
create trigger append_only before update or delete on seal for each row execute function append_only();
create trigger append_only before update or delete on head for each row execute function append_only();
create trigger not_emptied before truncate on act execute function append_only();
create trigger not_emptied before truncate on seal execute function append_only();
create trigger not_emptied before truncate on head execute function append_only();
