-- Those that began last come first.
create index programme_case_in on programme_case (corridor, begun_at desc, id desc);
