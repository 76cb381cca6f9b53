-- Every noun of hearsay/1 as rows, for each reading. `id` is the item's id in its reading; spans are JSON, in UTF-16 units.

create table entities (
  reading integer not null references readings (seq),
  id text not null,
  kind text not null,
  name text not null,
  roles text not null,                -- joined by "; "
  mentions text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

create table sources (
  reading integer not null references readings (seq),
  id text not null,
  source text not null,               -- id across readings: of the report and the exact spans
  entity text,
  kind text not null,
  name text,
  description text not null,
  name_words text not null,           -- for looking it up
  anonymous integer not null,
  count_min integer,
  count_max integer,
  access text,
  affiliation text,
  anonymity_condition text,
  mentions text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);
create index sources_by_source on sources (source);

create table attributions (
  reading integer not null references readings (seq),
  id text not null,
  source_names text not null,         -- joined by "; "
  anonymous integer not null,
  cue text not null,
  cue_lemma text not null,
  content text not null,
  recipient text,
  mode text not null,
  stance text not null,
  said_when text,
  within text,
  spans text not null,                -- of the content
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

create table attribution_sources (
  reading integer not null references readings (seq),
  attribution text not null,
  source text not null,
  spans text not null,
  primary key (reading, attribution, source)
);

create table claims (
  seq integer primary key,
  reading integer not null references readings (seq),
  id text not null,
  claim text not null,                -- id across readings: of the report and the exact spans
  text text not null,
  attribution text,
  source_names text not null,         -- at the far end of its chain, joined by "; "
  chain text not null,                -- in words, speaker first, joined by " > "
  anonymous integer not null,
  factuality text not null,
  condition text,
  status text not null,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  unique (reading, id)
);
create index claims_by_claim on claims (claim);

-- Who and what place a claim is about or comes from.
create table claim_parties (
  claim integer not null,             -- claims.seq
  entity text not null,
  part text not null,                 -- source, mentioned
  reading integer not null,
  primary key (claim, entity, part)
);
create index claim_parties_by_entity on claim_parties (reading, entity);

create table claim_places (
  claim integer not null,             -- claims.seq
  place text not null,
  reading integer not null,
  primary key (claim, place)
);
create index claim_places_by_place on claim_places (reading, place);

create table events (
  reading integer not null references readings (seq),
  id text not null,
  type text,                          -- PLOVER; null where it has none
  mode text,
  actors text not null,               -- joined by "; "
  recipients text not null,
  happened text,                      -- ISO 8601
  place text,
  count integer,
  auxiliary text not null,
  factuality text not null,
  claim text,
  words text not null,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

create table contacts (
  reading integer not null references readings (seq),
  id text not null,
  parties text not null,              -- joined by "; "
  how text not null,
  status text not null,
  count integer,
  happened text,
  within text,                        -- ISO 8601 duration
  place text,
  words text not null,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

create table positions (
  reading integer not null references readings (seq),
  id text not null,
  party text not null,
  stance text not null,
  issue text not null,
  taken text,
  attribution text,
  words text not null,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

create table inquiries (
  reading integer not null references readings (seq),
  id text not null,
  asked text not null,
  asked_for text,
  asked_by text,
  channel text,
  outcome text not null,
  words text not null,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

-- Which parties of the reading stand in an event, contact, position or inquiry, and as what.
create table item_parties (
  reading integer not null references readings (seq),
  noun text not null,                 -- event, contact, position, inquiry
  item text not null,
  party text not null,                -- an entity, or a source
  part text not null,                 -- actor, recipient, party, asked, for, by
  primary key (reading, noun, item, party, part)
);
create index item_parties_by_party on item_parties (reading, party);

create table places (
  reading integer not null references readings (seq),
  id text not null,
  name text not null,
  name_words text not null,           -- for looking it up
  used_as text not null,              -- place, metonym
  lat double precision,
  lon double precision,
  gazetteer text,
  gazetteer_id text,
  country text,
  kind text not null,
  place_precision text not null,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);
create index places_by_words on places (name_words);
create index places_by_gazetteer on places (gazetteer_id);
create index places_by_country on places (country);

create table dates (
  reading integer not null references readings (seq),
  id text not null,
  words text not null,
  value text,
  date_precision text not null,
  relative_to text,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

create table findings (
  reading integer not null references readings (seq),
  nth integer not null,
  rule text not null,
  reason text not null,
  span text,
  primary key (reading, nth)
);

create table corrections (
  reading integer not null references readings (seq),
  nth integer not null,
  kind text not null,                 -- correction, update, retraction
  words text not null,
  spans text not null,
  primary key (reading, nth)
);

create table credits (
  reading integer not null references readings (seq),
  nth integer not null,
  name text not null,
  spans text not null,
  primary key (reading, nth)
);

create table report_links (
  reading integer not null references readings (seq),
  nth integer not null,
  url text not null,
  spans text not null,
  primary key (reading, nth)
);
