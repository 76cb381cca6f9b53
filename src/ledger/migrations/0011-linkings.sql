-- Versions of linking in the order in which this ledger first met them, and by which of them each report was placed and linked last;
-- 0 for those from before this was kept. What an older one linked is linked anew before the next report is added.
create table linkings (
  seq integer primary key,
  version text not null unique,       -- SHA-256 of the code and tables of linking
  recorded_at text not null
);
alter table placed add column linking integer not null default 0;
create index placed_by_linking on placed (linking);
