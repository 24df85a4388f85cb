comment on column outbox.bytes is 'of its record in canonical form, before it is compressed';
