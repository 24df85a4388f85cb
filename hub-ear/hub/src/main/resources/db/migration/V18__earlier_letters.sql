-- A letter that its recipient has, or may have, can be written anew under other terms: what was withheld in all those before it.
-- Null as long as there was none.
alter table outgoing add column withheld_before text[];
