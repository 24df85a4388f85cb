-- Under which fields a record was released when it was written. What was written before there were lists of fields has
-- terms that nobody has, and is written anew.
alter table outgoing add column terms varchar(1000) not null default '';
