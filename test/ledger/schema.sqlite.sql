CREATE INDEX actors_by_component on actors (component);

CREATE INDEX appearances_by_actor on appearances (actor);

CREATE INDEX appearances_by_component on appearances (component);

CREATE INDEX captures_by_report on captures (report);

CREATE INDEX claim_parties_by_entity on claim_parties (reading, entity);

CREATE INDEX claim_places_by_place on claim_places (reading, place);

CREATE INDEX claims_by_claim on claims (claim);

CREATE INDEX clusters_by_component on clusters (component);

CREATE INDEX clusters_by_story on clusters (story);

CREATE INDEX clusters_by_time on clusters (first_seen);

CREATE INDEX clusters_by_weight on clusters (reports desc, first_seen desc, id);

CREATE INDEX current_by_reading on current_readings (reading);

CREATE INDEX decisions_by_target on decision_targets (target);

CREATE INDEX derivations_by_component on derivations (component);

CREATE INDEX derivations_by_from on derivations (from_report);

CREATE INDEX derivations_by_to on derivations (to_report);

CREATE INDEX edges_by_b on edges (b);

CREATE INDEX item_parties_by_party on item_parties (reading, party);

CREATE INDEX keys_by_report on blocking_keys (report);

CREATE INDEX members_by_cluster on members (component, cluster, nth);

CREATE INDEX members_by_report on members (report);

CREATE INDEX placed_by_component on placed (component);

CREATE INDEX placed_by_linking on placed (linking);

CREATE INDEX placed_by_whole on placed (whole);

CREATE INDEX places_by_country on places (country);

CREATE INDEX places_by_gazetteer on places (gazetteer_id);

CREATE INDEX places_by_words on places (name_words);

CREATE INDEX ranks_by_component on claim_ranks (component);

CREATE INDEX ranks_by_order on claim_ranks (reports desc, first_seen desc, cluster, claim);

CREATE INDEX readings_by_report on readings (report);

CREATE INDEX reports_by_address on reports (address);

CREATE INDEX reports_by_given on reports (given_id);

CREATE INDEX reports_by_print on reports (in_print, id);

CREATE INDEX reports_by_url on reports (url);

CREATE INDEX revisions_by_component on revisions (component);

CREATE INDEX sources_by_source on sources (source);

CREATE INDEX stories_by_component on stories (component);

CREATE INDEX story_reports_by_component on story_reports (component);

CREATE INDEX story_reports_by_story on story_reports (story);

CREATE TABLE actors (
  id text not null,
  component integer not null,
  kind text not null,
  name text not null,
  name_words text not null,           
  roles text not null,
  body text not null,                 
  leaf text not null,
  primary key (id, component)
);

CREATE TABLE appearances (
  report text not null,
  entity text not null,               
  actor text not null,
  name text not null,
  reason text not null,
  confidence double precision not null,
  component integer not null,
  primary key (report, entity, actor)
);

CREATE TABLE attribution_sources (
  reading integer not null references readings (seq),
  attribution text not null,
  source text not null,
  spans text not null,
  primary key (reading, attribution, source)
);

CREATE TABLE attributions (
  reading integer not null references readings (seq),
  id text not null,
  source_names text not null,         
  anonymous integer not null,
  cue text not null,
  cue_lemma text not null,
  content text not null,
  recipient text,
  mode text not null,
  stance text not null,
  said_when text,
  within text,
  spans text not null,                
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

CREATE TABLE blocking_keys (
  key integer not null,
  report integer not null,
  primary key (key, report)
) without rowid;

CREATE TABLE captures (
  seq integer primary key,
  id text not null unique,            
  sha256 text not null,               
  bytes bytea not null,               
  size integer not null,              
  media_type text,
  url text,                           
  file text,                          
  line integer,                       
  headers text not null,              
  given text not null,                
  captured_at text not null,
  recorded_at text not null,
  report text not null                
);

CREATE TABLE chosen_models (
  seq integer primary key,
  version text not null,
  model text not null,
  by_whom text not null,
  recorded_at text not null
);

CREATE TABLE claim_parties (
  claim integer not null,             
  entity text not null,
  part text not null,                 
  reading integer not null,
  primary key (claim, entity, part)
);

CREATE TABLE claim_places (
  claim integer not null,             
  place text not null,
  reading integer not null,
  primary key (claim, place)
);

CREATE TABLE claim_ranks (
  claim integer primary key,          
  reports integer not null,           
  first_seen text not null,           
  cluster text not null,              
  component integer not null
);

CREATE VIRTUAL TABLE claim_search using fts5(words, tokenize = 'ascii');

CREATE TABLE claims (
  seq integer primary key,
  reading integer not null references readings (seq),
  id text not null,
  claim text not null,                
  text text not null,
  attribution text,
  source_names text not null,         
  chain text not null,                
  anonymous integer not null,
  factuality text not null,
  condition text,
  status text not null,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  unique (reading, id)
);

CREATE TABLE clusters (
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
  first_seen text not null,           
  body text not null,                 
  leaf text not null
);

CREATE TABLE collapsed (
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

CREATE TABLE contacts (
  reading integer not null references readings (seq),
  id text not null,
  parties text not null,              
  how text not null,
  status text not null,
  count integer,
  happened text,
  within text,                        
  place text,
  words text not null,
  spans text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

CREATE TABLE corrections (
  reading integer not null references readings (seq),
  nth integer not null,
  kind text not null,                 
  words text not null,
  spans text not null,
  primary key (reading, nth)
);

CREATE TABLE credits (
  reading integer not null references readings (seq),
  nth integer not null,
  name text not null,
  spans text not null,
  primary key (reading, nth)
);

CREATE TABLE current_readings (
  report integer primary key references reports (seq),
  reading integer not null references readings (seq)
);

CREATE TABLE dates (
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

CREATE TABLE decision_targets (
  decision text not null references decisions (id),
  noun text not null,
  target text not null,
  primary key (decision, noun, target)
);

CREATE TABLE decisions (
  seq integer primary key,
  id text not null unique,
  kind text not null,
  verdict text not null,              
  by_whom text not null,
  reason text not null,
  at text not null,
  recorded_at text not null,
  leaf text not null                  
);

CREATE TABLE derivations (
  id text primary key,
  component integer not null,
  from_report text not null,
  to_report text not null,
  kind text not null,
  score double precision not null,
  basis text not null,
  reason text not null,
  body text not null,                 
  leaf text not null
);

CREATE TABLE drifts (
  cluster text not null,
  nth integer not null,
  report text not null,
  kind text not null,
  was text not null,
  became text not null,
  component integer not null,
  primary key (component, cluster, nth)
);

CREATE TABLE edges (
  a integer not null,
  b integer not null,                 
  kind text not null, strength double precision not null default 1,                 
  primary key (a, b, kind)
);

CREATE TABLE ends (
  cluster text not null,
  nth integer not null,
  id text not null,
  name text,
  description text not null,
  kind text not null,
  anonymous integer not null,
  count_min integer,
  count_max integer,
  chain text not null,                
  low integer not null,
  high integer not null,
  component integer not null,
  primary key (component, cluster, nth)
);

CREATE TABLE entities (
  reading integer not null references readings (seq),
  id text not null,
  kind text not null,
  name text not null,
  roles text not null,                
  mentions text not null,
  confidence double precision not null,
  basis text not null,
  primary key (reading, id)
);

CREATE TABLE events (
  reading integer not null references readings (seq),
  id text not null,
  type text,                          
  mode text,
  actors text not null,               
  recipients text not null,
  happened text,                      
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

CREATE TABLE findings (
  reading integer not null references readings (seq),
  nth integer not null,
  rule text not null,
  reason text not null,
  span text,
  primary key (reading, nth)
);

CREATE TABLE inquiries (
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

CREATE TABLE item_parties (
  reading integer not null references readings (seq),
  noun text not null,                 
  item text not null,
  party text not null,                
  part text not null,                 
  primary key (reading, noun, item, party, part)
);

CREATE TABLE linkings (
  seq integer primary key,
  version text not null unique,       
  recorded_at text not null
);

CREATE TABLE members (
  claim text primary key,
  cluster text not null,
  nth integer not null,
  report text not null,
  factuality text not null,
  component integer not null
);

CREATE TABLE migrations (name text primary key);

CREATE TABLE placed (
  report integer primary key,
  component integer not null
, whole integer not null default 0, linking integer not null default 0);

CREATE TABLE places (
  reading integer not null references readings (seq),
  id text not null,
  name text not null,
  name_words text not null,           
  used_as text not null,              
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

CREATE TABLE positions (
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

CREATE TABLE readings (
  seq integer primary key,
  id text not null unique,            
  report integer not null references reports (seq),
  version text not null,
  model text not null,
  body bytea not null,                
  modified text,
  corrections integer not null,
  recorded_at text not null
);

CREATE TABLE relations (
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

CREATE TABLE report_links (
  reading integer not null references readings (seq),
  nth integer not null,
  url text not null,
  spans text not null,
  primary key (reading, nth)
);

CREATE VIRTUAL TABLE report_search using fts5(words, tokenize = 'ascii');

CREATE TABLE reports (
  seq integer primary key,
  id text not null unique,
  name text not null,                 
  url text,
  address text,                       
  given_id text,
  file text,
  headline text,
  publisher text,
  outlet text,                        
  outlet_words text not null,         
  authors text not null,              
  dateline text,
  published text,                     
  published_precision text not null,
  published_from text not null,       
  in_print text not null,             
  language text not null,
  text text not null,
  recorded_at text not null
);

CREATE TABLE revisions (
  report text primary key,
  revision_of text not null,
  component integer not null
);

CREATE TABLE sealed (
  seal integer not null references seals (seq),
  kind text not null,
  id text not null,
  leaf text not null,
  primary key (kind, id)
);

CREATE TABLE seals (
  seq integer primary key,
  root text not null,                 
  leaves integer not null,
  by_whom text not null,
  recorded_at text not null
);

CREATE TABLE sources (
  reading integer not null references readings (seq),
  id text not null,
  source text not null,               
  entity text,
  kind text not null,
  name text,
  description text not null,
  name_words text not null,           
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

CREATE TABLE stories (
  id text primary key,
  component integer not null,
  title text not null,
  title_words text not null,
  first_seen text,
  reports integer not null,
  leaf text not null
);

CREATE TABLE story_reports (
  report text primary key,
  story text not null,
  nth integer not null,
  component integer not null
);

CREATE TABLE to_link (component integer primary key);

CREATE TABLE to_place (report integer primary key);

CREATE TABLE tombstones (
  report text primary key,
  sha256 text not null,               
  captures text not null,             
  readings text not null,             
  by_whom text not null,
  reason text not null,
  recorded_at text not null
);

CREATE VIEW actor as
select a.id, a.kind, a.name, a.roles, p.name as appears_as, r.name as report, r.outlet, r.published, p.reason, p.confidence
from actors a
join appearances p on p.actor = a.id and p.component = a.component
join reports r on r.id = p.report;

CREATE VIEW attribution as
select r.name as report, r.outlet, r.published, a.source_names as source, a.anonymous, a.cue, a.content, a.stance, a.mode, a.recipient, a.said_when, a.within, a.confidence
from attributions a
join current_readings c on c.reading = a.reading
join reports r on r.seq = c.report;

CREATE VIEW capture as
select k.id, k.sha256, k.size, k.media_type, k.url, k.file, k.captured_at, k.recorded_at, r.name as report, r.outlet
from captures k
join reports r on r.id = k.report;

CREATE VIEW chain as
select k.claim, r.name as report, r.outlet, r.published, k.source_names as speaker, k.chain as hops, k.factuality, k.condition
from claims k
join current_readings c on c.reading = k.reading
join reports r on r.seq = c.report;

CREATE VIEW claim as
select k.claim as id, m.cluster, r.name as report, r.outlet, r.published, k.text, k.source_names as source, k.chain, k.anonymous, k.factuality, k.condition, k.status, k.confidence
from claims k
join current_readings c on c.reading = k.reading
join reports r on r.seq = c.report
left join members m on m.claim = k.claim;

CREATE VIEW cluster as
select k.id, k.text, k.low, k.high, k.open, k.reports, k.factuality, k.conditional, k.anonymous, k.first_seen, s.title as story
from clusters k
left join stories s on s.id = k.story;

CREATE VIEW collapsed_edge as
select e.cluster, k.text as claim, e.kind, e.from_id, e.to_id, e.basis, e.reason
from collapsed e
join clusters k on k.id = e.cluster and k.component = e.component;

CREATE VIEW contact as
select r.name as report, r.outlet, r.published, k.parties, k.how, k.status, k.count, k.happened, k.within, k.place, k.words, k.confidence
from contacts k
join current_readings c on c.reading = k.reading
join reports r on r.seq = c.report;

CREATE VIEW correction as
select r.name as report, r.outlet, r.published, x.kind, x.words
from corrections x
join current_readings c on c.reading = x.reading
join reports r on r.seq = c.report;

CREATE VIEW decision as
select id, kind, verdict, by_whom, reason, at from decisions;

CREATE VIEW derivation as
select d.id, a.name as report, a.outlet, b.name as took_from, b.outlet as from_outlet, d.kind, d.score, d.basis, d.reason
from derivations d
join reports a on a.id = d.from_report
join reports b on b.id = d.to_report;

CREATE VIEW drift as
select d.cluster, k.text as claim, d.kind, d.was, d.became, r.name as report, r.outlet, r.published
from drifts d
join clusters k on k.id = d.cluster and k.component = d.component
join reports r on r.id = d.report;

CREATE VIEW event as
select r.name as report, r.outlet, r.published, e.type, e.mode, e.actors, e.recipients, e.happened, e.place, e.count, e.auxiliary, e.factuality, e.words, e.confidence
from events e
join current_readings c on c.reading = e.reading
join reports r on r.seq = c.report;

CREATE VIEW finding as
select r.name as report, r.outlet, r.published, f.rule, f.reason, f.span
from findings f
join current_readings c on c.reading = f.reading
join reports r on r.seq = c.report;

CREATE VIEW inquiry as
select r.name as report, r.outlet, r.published, i.asked, i.asked_for, i.asked_by, i.channel, i.outcome, i.words, i.confidence
from inquiries i
join current_readings c on c.reading = i.reading
join reports r on r.seq = c.report;

CREATE VIEW origin as
select e.cluster, k.text as claim, e.name, e.description, e.kind, e.anonymous, e.count_min, e.count_max, e.chain, e.low, e.high
from ends e
join clusters k on k.id = e.cluster and k.component = e.component;

CREATE VIEW place as
select r.name as report, r.outlet, r.published, p.name, p.used_as, p.lat, p.lon, p.country, p.kind, p.gazetteer, p.gazetteer_id, p.confidence
from places p
join current_readings c on c.reading = p.reading
join reports r on r.seq = c.report;

CREATE VIEW position as
select r.name as report, r.outlet, r.published, p.party, p.stance, p.issue, p.taken, p.words, p.confidence
from positions p
join current_readings c on c.reading = p.reading
join reports r on r.seq = c.report;

CREATE VIEW relation as
select x.cluster, k.text as claim, x.kind, x.by_whom, r.name as report, r.outlet, x.reason
from relations x
join clusters k on k.id = x.cluster and k.component = x.component
join reports r on r.id = x.report;

CREATE VIEW report as
select r.id, r.name, r.outlet, r.published, r.in_print, r.headline, r.authors, r.url, r.language, s.title as story, v.revision_of, r.recorded_at
from reports r
join current_readings c on c.report = r.seq
left join story_reports t on t.report = r.id
left join stories s on s.id = t.story
left join revisions v on v.report = r.id;

CREATE VIEW source as
select s.source as id, r.name as report, r.outlet, r.published, s.kind, s.name, s.description, s.anonymous, s.count_min, s.count_max, s.access, s.affiliation, s.anonymity_condition, s.confidence
from sources s
join current_readings c on c.reading = s.reading
join reports r on r.seq = c.report;

CREATE VIEW story as
select id, title, first_seen, reports from stories;
