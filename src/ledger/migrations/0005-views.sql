-- What people ask most, in the design's words and with names in place of numbers; of current readings only.

create view report as
select r.id, r.name, r.outlet, r.published, r.in_print, r.headline, r.authors, r.url, r.language, s.title as story, v.revision_of, r.recorded_at
from reports r
join current_readings c on c.report = r.seq
left join story_reports t on t.report = r.id
left join stories s on s.id = t.story
left join revisions v on v.report = r.id;

create view attribution as
select r.name as report, r.outlet, r.published, a.source_names as source, a.anonymous, a.cue, a.content, a.stance, a.mode, a.recipient, a.said_when, a.within, a.confidence
from attributions a
join current_readings c on c.reading = a.reading
join reports r on r.seq = c.report;

create view source as
select s.source as id, r.name as report, r.outlet, r.published, s.kind, s.name, s.description, s.anonymous, s.count_min, s.count_max, s.access, s.affiliation, s.anonymity_condition, s.confidence
from sources s
join current_readings c on c.reading = s.reading
join reports r on r.seq = c.report;

create view claim as
select k.claim as id, m.cluster, r.name as report, r.outlet, r.published, k.text, k.source_names as source, k.chain, k.anonymous, k.factuality, k.condition, k.status, k.confidence
from claims k
join current_readings c on c.reading = k.reading
join reports r on r.seq = c.report
left join members m on m.claim = k.claim;

create view cluster as
select k.id, k.text, k.low, k.high, k.open, k.reports, k.factuality, k.conditional, k.anonymous, k.first_seen, s.title as story
from clusters k
left join stories s on s.id = k.story;

create view origin as
select e.cluster, k.text as claim, e.name, e.description, e.kind, e.anonymous, e.count_min, e.count_max, e.chain, e.low, e.high
from ends e
join clusters k on k.id = e.cluster;

create view collapsed_edge as
select e.cluster, k.text as claim, e.kind, e.from_id, e.to_id, e.basis, e.reason
from collapsed e
join clusters k on k.id = e.cluster;

create view relation as
select x.cluster, k.text as claim, x.kind, x.by_whom, r.name as report, r.outlet, x.reason
from relations x
join clusters k on k.id = x.cluster
join reports r on r.id = x.report;

create view drift as
select d.cluster, k.text as claim, d.kind, d.was, d.became, r.name as report, r.outlet, r.published
from drifts d
join clusters k on k.id = d.cluster
join reports r on r.id = d.report;

create view derivation as
select d.id, a.name as report, a.outlet, b.name as took_from, b.outlet as from_outlet, d.kind, d.score, d.basis, d.reason
from derivations d
join reports a on a.id = d.from_report
join reports b on b.id = d.to_report;

create view story as
select id, title, first_seen, reports from stories;

create view actor as
select a.id, a.kind, a.name, a.roles, p.name as appears_as, r.name as report, r.outlet, r.published, p.reason, p.confidence
from actors a
join appearances p on p.actor = a.id and p.component = a.component
join reports r on r.id = p.report;

create view event as
select r.name as report, r.outlet, r.published, e.type, e.mode, e.actors, e.recipients, e.happened, e.place, e.count, e.auxiliary, e.factuality, e.words, e.confidence
from events e
join current_readings c on c.reading = e.reading
join reports r on r.seq = c.report;

create view contact as
select r.name as report, r.outlet, r.published, k.parties, k.how, k.status, k.count, k.happened, k.within, k.place, k.words, k.confidence
from contacts k
join current_readings c on c.reading = k.reading
join reports r on r.seq = c.report;

create view position as
select r.name as report, r.outlet, r.published, p.party, p.stance, p.issue, p.taken, p.words, p.confidence
from positions p
join current_readings c on c.reading = p.reading
join reports r on r.seq = c.report;

create view inquiry as
select r.name as report, r.outlet, r.published, i.asked, i.asked_for, i.asked_by, i.channel, i.outcome, i.words, i.confidence
from inquiries i
join current_readings c on c.reading = i.reading
join reports r on r.seq = c.report;

create view place as
select r.name as report, r.outlet, r.published, p.name, p.used_as, p.lat, p.lon, p.country, p.kind, p.gazetteer, p.gazetteer_id, p.confidence
from places p
join current_readings c on c.reading = p.reading
join reports r on r.seq = c.report;

create view decision as
select id, kind, verdict, by_whom, reason, at from decisions;
