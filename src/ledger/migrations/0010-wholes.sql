-- What hangs together may be more than can be linked at once: then it is linked in parts, joined by the strongest edges first. `component` is the part,
-- `whole` all that hangs together, by its first report. Edges get their strength as every report is placed again at the next `add`.
alter table edges add column strength double precision not null default 1;
alter table placed add column whole integer not null default 0;
update placed set whole = component;
create index placed_by_whole on placed (whole);
insert into to_place (report) select report from placed where true on conflict do nothing;
