-- Cases of before: the first lot that was drawn for each is the one that stays.
UPDATE review_case c
    JOIN case_decision d ON d.case_id = c.id
    JOIN (SELECT case_id, MIN(id) AS first_id FROM case_decision GROUP BY case_id) f ON f.first_id = d.id
SET c.lot_seed = d.lot_seed;
