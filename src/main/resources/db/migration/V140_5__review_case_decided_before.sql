-- By which decision cases of before stand: the newest that counts.
UPDATE review_case c
    JOIN (SELECT case_id, MAX(case_version) AS newest FROM case_decision WHERE persons > 0 GROUP BY case_id) n ON n.case_id = c.id
    JOIN case_decision d ON d.case_id = c.id AND d.case_version = n.newest AND d.persons > 0
SET c.decided_version = d.case_version, c.decided_status = d.leads_to, c.decided_persons = d.persons;
