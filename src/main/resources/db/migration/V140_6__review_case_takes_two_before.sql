-- Cases of before in which something took two take two from here on. What one person decided since stays as it is.
UPDATE review_case c
    JOIN (SELECT case_id, MIN(case_version) AS first_two FROM case_decision WHERE needs_two GROUP BY case_id) t ON t.case_id = c.id
SET c.takes_two_from = GREATEST(t.first_two, CASE WHEN c.decided_persons = 1 THEN c.decided_version + 1 ELSE 0 END);
