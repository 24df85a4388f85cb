-- Two subjects of whom what is said cannot all be true. Nothing of either leaves until a human says whether they are one; what
-- was said is remembered, and the two are not asked about again.
create table identity_conflict (
    id           uuid primary key,
    one          uuid         not null,
    other        uuid         not null,
    found_at     timestamptz  not null,
    submission   uuid         not null,                -- with which it was found
    findings     text         not null,                -- fields, how far they agree, and weights: nothing that is said
    decision     varchar(20),                          -- SAME, DIFFERENT, or ERASED once one of them is
    decided_at   timestamptz,
    decided_by   varchar(200),
    reason       varchar(200),
    unique (one, other),
    check (one < other)
);
create index identity_conflict_of_other on identity_conflict (other);
create index identity_conflict_open on identity_conflict (id) where decision is null;

-- Whose deliveries are held: who is in a conflict that is not decided.
create table quarantine (
    subject      uuid primary key
);
