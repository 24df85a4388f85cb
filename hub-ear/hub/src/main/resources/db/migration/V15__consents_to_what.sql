-- Which kinds of data a person has agreed to, in the words of the contract, and when that ends. Of consents from before this
-- nobody knows: they let nothing out until they are stated again, at the same time as before or a later one.
alter table consent add column categories text[];
alter table consent add column valid_until timestamptz;
create index consent_ending on consent (valid_until) include (subject, recipient, purpose)
    where withdrawn_at is null and valid_until is not null;
