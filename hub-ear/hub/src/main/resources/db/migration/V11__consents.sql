-- Where it stands with the consent of a person that a recipient gets their records for a purpose: the latest statement
-- by its own dates, and where it was entered. What the statement says beside is in the submission, encrypted.
create table consent (
    subject      uuid         not null,
    purpose      varchar(100) not null,
    recipient    varchar(40)  not null,
    given_at     timestamptz  not null,
    withdrawn_at timestamptz,                          -- none while it holds
    submission   uuid         not null,                -- that stated it
    entered_at   timestamptz  not null,
    stated_as    bytea,                                -- keyed hash of who said so, and of its own id of the consent
    followed_at  timestamptz,                          -- all that a withdrawal is followed by has been done
    primary key (subject, purpose, recipient)
);
create index consent_withdrawn on consent (entered_at) where withdrawn_at is not null and followed_at is null;
create index consent_stated_as on consent (stated_as);

create index subject_also_of on subject_also (subject);

-- A notice is of an erasure, or of a consent that was withdrawn: then its cause is the submission that said so.
alter table erasure_notice add column kind varchar(20) not null default 'ERASURE';
alter table erasure_notice alter column kind drop default;
alter table erasure_notice rename column erasure to cause;
alter table erasure_notice drop constraint erasure_notice_erasure_fkey;
alter table erasure_notice drop constraint erasure_notice_delivery_key;
alter table erasure_notice add unique (delivery, kind);

-- Whether its letter may still lie in its recipient's queue: none until that was asked, and for letters that never lay there.
alter table erasure_notice add column in_queue boolean;
create index notice_in_queue on erasure_notice (recipient) where in_queue;
