-- What a partner has shown once to prove who it is, a token or a signed message, and must not show again: its SHA-256, and
-- from when on it would not be taken anyway. Whoever writes the row first, on whichever hub, lets it in; rows that are over
-- are removed now and then.

create table used_proof (
    mark   bytea        primary key,
    until  timestamptz  not null
);

create index used_proof_until on used_proof (until);
