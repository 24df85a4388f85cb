-- Notices are brought to their recipients by their own way, and those that do not arrive are tried again later.

alter table erasure_notice rename to notice;
alter index erasure_notice_pkey rename to notice_pkey;
alter index erasure_notice_open rename to notice_open;
alter table notice add column told_at timestamptz;
alter table notice add column attempts integer not null default 0;
alter table notice add column next_at timestamptz;
update notice set next_at = opened_at;
alter table notice alter column next_at set not null;

create index notice_of_cause on notice (cause);
create index notice_untold on notice (recipient, next_at) where told_at is null and acknowledged_at is null;
create index notice_due on notice (due_at) where acknowledged_at is null;
