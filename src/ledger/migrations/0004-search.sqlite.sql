-- Full text. Words come cut and folded by src/ledger/search/words.ts and joined by spaces; the tokenizer must not cut them again.
create virtual table claim_search using fts5(words, tokenize = 'ascii');
create virtual table report_search using fts5(words, tokenize = 'ascii');
insert into claim_search (claim_search, rank) values ('secure-delete', 1);
insert into report_search (report_search, rank) values ('secure-delete', 1);
