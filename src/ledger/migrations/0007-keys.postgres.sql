-- Blocking keys are integers, a fortnight's side by side. They are made anew from the readings: every report is placed and linked again at the next `add`.
drop table blocking_keys;
create table blocking_keys (
  key bigint not null,
  report integer not null,
  primary key (key, report)
);
create index keys_by_report on blocking_keys (report);
insert into to_place (report) select report from placed on conflict do nothing;
