-- What linking writes anew with a component stands together in the order of components, which is about that of print: rows and index entries whose place
-- was a hash each went to a page of its own, and a large ledger has many. Blocking keys that hold at any time stand by their first word (src/link/key.ts),
-- so that all keys are made anew: every report is placed and linked again at the next `add`.

drop index stories_by_leaf;
drop index clusters_by_leaf;
drop index derivations_by_leaf;
drop index actors_by_leaf;

drop index members_by_cluster;
drop index members_by_component;
create index members_by_cluster on members (component, cluster, nth);

drop view origin;
drop view collapsed_edge;
drop view relation;
drop view drift;

create temporary table kept as select * from ends;
drop table ends;
create table ends (
  cluster text not null,
  nth integer not null,
  id text not null,
  name text,
  description text not null,
  kind text not null,
  anonymous integer not null,
  count_min integer,
  count_max integer,
  chain text not null,                -- joined by " > "
  low integer not null,
  high integer not null,
  component integer not null,
  primary key (component, cluster, nth)
);
insert into ends select * from kept;
drop table kept;

create temporary table kept as select * from collapsed;
drop table collapsed;
create table collapsed (
  cluster text not null,
  nth integer not null,
  kind text not null,
  from_id text not null,
  to_id text not null,
  basis text not null,
  reason text not null,
  component integer not null,
  primary key (component, cluster, nth)
);
insert into collapsed select * from kept;
drop table kept;

create temporary table kept as select * from relations;
drop table relations;
create table relations (
  cluster text not null,
  nth integer not null,
  kind text not null,
  claim text,
  report text not null,
  by_whom text not null,
  reason text not null,
  component integer not null,
  primary key (component, cluster, nth)
);
insert into relations select * from kept;
drop table kept;

create temporary table kept as select * from drifts;
drop table drifts;
create table drifts (
  cluster text not null,
  nth integer not null,
  report text not null,
  kind text not null,
  was text not null,
  became text not null,
  component integer not null,
  primary key (component, cluster, nth)
);
insert into drifts select * from kept;
drop table kept;

create view origin as
select e.cluster, k.text as claim, e.name, e.description, e.kind, e.anonymous, e.count_min, e.count_max, e.chain, e.low, e.high
from ends e
join clusters k on k.id = e.cluster and k.component = e.component;

create view collapsed_edge as
select e.cluster, k.text as claim, e.kind, e.from_id, e.to_id, e.basis, e.reason
from collapsed e
join clusters k on k.id = e.cluster and k.component = e.component;

create view relation as
select x.cluster, k.text as claim, x.kind, x.by_whom, r.name as report, r.outlet, x.reason
from relations x
join clusters k on k.id = x.cluster and k.component = x.component
join reports r on r.id = x.report;

create view drift as
select d.cluster, k.text as claim, d.kind, d.was, d.became, r.name as report, r.outlet, r.published
from drifts d
join clusters k on k.id = d.cluster and k.component = d.component
join reports r on r.id = d.report;

delete from blocking_keys;
insert into to_place (report) select report from placed where true on conflict do nothing;
