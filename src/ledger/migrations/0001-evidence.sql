-- Evidence: what was handed in, and what models read in it. Appended, never changed; `seq` counts in the order of recording.

create table captures (
  seq integer primary key,
  id text not null unique,            -- SHA-256 over {sha256, given}
  sha256 text not null,               -- of the bytes as handed in
  bytes bytea not null,               -- compressed with zstd
  size integer not null,              -- bytes before compression
  media_type text,
  url text,                           -- where it was fetched
  file text,                          -- the name it was handed in under
  line integer,                       -- of an NDJSON file, from 1
  headers text not null,              -- JSON: of the HTTP answer
  given text not null,                -- JSON: what was said of it when it was handed in
  captured_at text not null,
  recorded_at text not null,
  report text not null                -- id of the report read in it
);
create index captures_by_report on captures (report);

create table reports (
  seq integer primary key,
  id text not null unique,
  name text not null,                 -- URL, else the id it was given, else its file's name, else its id
  url text,
  address text,                       -- the URL without fragment and tracking: versions of a report share it
  given_id text,
  file text,
  headline text,
  publisher text,
  outlet text,                        -- the publisher, else the host
  outlet_words text not null,         -- for looking it up
  authors text not null,              -- joined by "; "
  dateline text,
  published text,                     -- as the page gives it, ISO 8601
  published_precision text not null,
  published_from text not null,       -- meta, text, given, unknown
  in_print text not null,             -- UTC: when it was published, or where that is unknown, captured
  language text not null,
  text text not null,
  recorded_at text not null
);
create index reports_by_address on reports (address);
create index reports_by_print on reports (in_print, id);
create index reports_by_given on reports (given_id);
create index reports_by_url on reports (url);

create table readings (
  seq integer primary key,
  id text not null unique,            -- SHA-256 over the reading without its confidences
  report integer not null references reports (seq),
  version text not null,
  model text not null,
  body bytea not null,                -- hearsay/1 as JSON, compressed with zstd
  modified text,
  corrections integer not null,
  recorded_at text not null
);
create index readings_by_report on readings (report);

-- The reading of each report that questions are answered from: the chosen model's, else the newest version's.
create table current_readings (
  report integer primary key references reports (seq),
  reading integer not null references readings (seq)
);
create index current_by_reading on current_readings (reading);

-- Which model's readings count, each choice a row; the last one holds.
create table chosen_models (
  seq integer primary key,
  version text not null,
  model text not null,
  by_whom text not null,
  recorded_at text not null
);

create table decisions (
  seq integer primary key,
  id text not null unique,
  kind text not null,
  verdict text not null,              -- JSON
  by_whom text not null,
  reason text not null,
  at text not null,
  recorded_at text not null,
  leaf text not null                  -- SHA-256 over all but the time
);

-- What a decision is about: claims, sources and reports by their ids across readings.
create table decision_targets (
  decision text not null references decisions (id),
  noun text not null,
  target text not null,
  primary key (decision, noun, target)
);
create index decisions_by_target on decision_targets (target);

create table seals (
  seq integer primary key,
  root text not null,                 -- SHA-256, Merkle root over this seal's leaves and the root before it
  leaves integer not null,
  by_whom text not null,
  recorded_at text not null
);

create table sealed (
  seal integer not null references seals (seq),
  kind text not null,
  id text not null,
  leaf text not null,
  primary key (kind, id)
);

create table tombstones (
  report text primary key,
  sha256 text not null,               -- of its captures' bytes, joined by spaces
  captures text not null,             -- their ids, joined by spaces
  readings text not null,             -- ids of its readings, joined by spaces
  by_whom text not null,
  reason text not null,
  recorded_at text not null
);
