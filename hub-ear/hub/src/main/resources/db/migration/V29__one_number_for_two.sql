-- One person may be in a conflict with a record that gives their number to somebody else: a conflict of one.
alter table identity_conflict drop constraint identity_conflict_check;
alter table identity_conflict drop constraint identity_conflict_one_other_key;
alter table identity_conflict add constraint identity_conflict_in_order check (one <= other);
create unique index identity_conflict_of_two on identity_conflict (one, other) where one <> other;
create unique index identity_conflict_of_one on identity_conflict (one, submission) where one = other;

-- Records that say of their person again what such a record has said, while nobody has decided.
create table identity_conflict_repeat (
    conflict     uuid not null,
    submission   uuid not null,
    primary key (conflict, submission)
);
