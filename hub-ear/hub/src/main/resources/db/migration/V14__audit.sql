-- Every record would pay for it, and hardly anybody asks: acts of a partner are sought in the order of the audit.
drop index act_of_partner;

-- Ids of agreements, several of them too.
alter table act alter column agreement type text;
alter table outgoing alter column terms type text;

-- Acts whose time is over go with their seals, whole seals at a time and from the beginning of the chain; the seal before what
-- stays is kept, and so is every signed head. Five years are the least.
create or replace function append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name in ('act', 'seal') and current_setting('qantara.retention', true) = 'on' then
        if old.at < now() - interval '5 years' then
            return old;
        end if;
    end if;
    raise exception 'rows of % are never changed', tg_table_name using errcode = '55000';
end $$;

