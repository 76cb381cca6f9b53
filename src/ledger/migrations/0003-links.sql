-- What linking found in the reports and decisions: no evidence, made again whenever a component changes.
-- A component is a set of reports held together by `edges`; its number is its first report's.

create table blocking_keys (
  key text not null,
  report integer not null,
  primary key (key, report)
);
create index keys_by_report on blocking_keys (report);

create table edges (
  a integer not null,
  b integer not null,                 -- a < b
  kind text not null,                 -- related, address, decision
  primary key (a, b, kind)
);
create index edges_by_b on edges (b);

create table placed (
  report integer primary key,
  component integer not null
);
create index placed_by_component on placed (component);

-- Marks that outlive a crash: reports whose edges are to be found, components that are to be linked.
create table to_place (report integer primary key);
create table to_link (component integer primary key);

create table revisions (
  report text primary key,
  revision_of text not null,
  component integer not null
);
create index revisions_by_component on revisions (component);

create table stories (
  id text primary key,
  component integer not null,
  title text not null,
  title_words text not null,
  first_seen text,
  reports integer not null,
  leaf text not null
);
create index stories_by_component on stories (component);
create index stories_by_leaf on stories (leaf);

create table story_reports (
  report text primary key,
  story text not null,
  nth integer not null,
  component integer not null
);
create index story_reports_by_story on story_reports (story);
create index story_reports_by_component on story_reports (component);

create table clusters (
  id text primary key,
  component integer not null,
  story text not null,
  text text not null,
  factuality text not null,
  conditional integer not null,
  low integer not null,
  high integer not null,
  open integer not null,
  anonymous integer not null,
  reports integer not null,
  first_seen text not null,           -- "" where no report has a date
  body text not null,                 -- JSON
  leaf text not null
);
create index clusters_by_component on clusters (component);
create index clusters_by_weight on clusters (reports desc, first_seen desc, id);
create index clusters_by_time on clusters (first_seen);
create index clusters_by_story on clusters (story);
create index clusters_by_leaf on clusters (leaf);

create table members (
  claim text primary key,
  cluster text not null,
  nth integer not null,
  report text not null,
  factuality text not null,
  component integer not null
);
create index members_by_cluster on members (cluster, nth);
create index members_by_report on members (report);
create index members_by_component on members (component);

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
  primary key (cluster, nth)
);
create index ends_by_component on ends (component);

create table collapsed (
  cluster text not null,
  nth integer not null,
  kind text not null,
  from_id text not null,
  to_id text not null,
  basis text not null,
  reason text not null,
  component integer not null,
  primary key (cluster, nth)
);
create index collapsed_by_component on collapsed (component);

create table relations (
  cluster text not null,
  nth integer not null,
  kind text not null,
  claim text,
  report text not null,
  by_whom text not null,
  reason text not null,
  component integer not null,
  primary key (cluster, nth)
);
create index relations_by_component on relations (component);

create table drifts (
  cluster text not null,
  nth integer not null,
  report text not null,
  kind text not null,
  was text not null,
  became text not null,
  component integer not null,
  primary key (cluster, nth)
);
create index drifts_by_component on drifts (component);

create table derivations (
  id text primary key,
  component integer not null,
  from_report text not null,
  to_report text not null,
  kind text not null,
  score double precision not null,
  basis text not null,
  reason text not null,
  body text not null,                 -- JSON
  leaf text not null
);
create index derivations_by_from on derivations (from_report);
create index derivations_by_to on derivations (to_report);
create index derivations_by_component on derivations (component);
create index derivations_by_leaf on derivations (leaf);

create table actors (
  id text not null,
  component integer not null,
  kind text not null,
  name text not null,
  name_words text not null,           -- of all its names
  roles text not null,
  body text not null,                 -- JSON
  leaf text not null,
  primary key (id, component)
);
create index actors_by_component on actors (component);
create index actors_by_leaf on actors (leaf);

create table appearances (
  report text not null,
  entity text not null,               -- its id in the report's reading
  actor text not null,
  name text not null,
  reason text not null,
  confidence double precision not null,
  component integer not null,
  primary key (report, entity, actor)
);
create index appearances_by_actor on appearances (actor);
create index appearances_by_component on appearances (component);
