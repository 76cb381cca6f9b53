-- The rest of the design's words: what came in, the hops behind each claim, and what the reading doubts.

create view capture as
select k.id, k.sha256, k.size, k.media_type, k.url, k.file, k.captured_at, k.recorded_at, r.name as report, r.outlet
from captures k
join reports r on r.id = k.report;

create view chain as
select k.claim, r.name as report, r.outlet, r.published, k.source_names as speaker, k.chain as hops, k.factuality, k.condition
from claims k
join current_readings c on c.reading = k.reading
join reports r on r.seq = c.report;

create view finding as
select r.name as report, r.outlet, r.published, f.rule, f.reason, f.span
from findings f
join current_readings c on c.reading = f.reading
join reports r on r.seq = c.report;

create view correction as
select r.name as report, r.outlet, r.published, x.kind, x.words
from corrections x
join current_readings c on c.reading = x.reading
join reports r on r.seq = c.report;
