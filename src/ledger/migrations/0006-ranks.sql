-- Where a claim's cluster stands among the answers, by the number full text knows the claim by: what is found is put in order without looking up its clusters.
create table claim_ranks (
  claim integer primary key,          -- claims.seq, of a current reading
  reports integer not null,           -- of its cluster
  first_seen text not null,           -- of its cluster
  cluster text not null,              -- the beginning of its id
  component integer not null
);
create index ranks_by_order on claim_ranks (reports desc, first_seen desc, cluster, claim);
create index ranks_by_component on claim_ranks (component);
insert into claim_ranks (claim, reports, first_seen, cluster, component)
select c.seq, k.reports, k.first_seen, substr(k.id, 1, 12), k.component
from current_readings g
join claims c on c.reading = g.reading
join members m on m.claim = c.claim
join clusters k on k.id = m.cluster;
