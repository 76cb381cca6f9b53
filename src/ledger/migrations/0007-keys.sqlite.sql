-- Blocking keys are integers, a fortnight's side by side, and stand once: as text they were a third of the file, and each went to a page of its own.
-- They are made anew from the readings: every report is placed and linked again at the next `add`.
drop table blocking_keys;
create table blocking_keys (
  key integer not null,
  report integer not null,
  primary key (key, report)
) without rowid;
create index keys_by_report on blocking_keys (report);
insert into to_place (report) select report from placed where true on conflict do nothing;
