open 34 B3 90.7 P 94.6 R 87.4 reach80 33 | origins 414 574 72.1 | denied 42/88/93 drift 84/241/220 corrected 30/50/44 contradicted 6/38/61 deriv 480/497/532
