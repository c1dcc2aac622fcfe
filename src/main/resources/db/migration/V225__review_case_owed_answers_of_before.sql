-- Cases of before. Those that were closed meanwhile stay with the authorities until they have answered.
UPDATE review_case c JOIN (
    SELECT r.case_id, COUNT(*) AS owed FROM referral r
    WHERE NOT EXISTS (SELECT 1 FROM referral_withdrawal w WHERE w.referral_id = r.id)
        AND COALESCE((SELECT a.opinion FROM referral_answer a WHERE a.referral_id = r.id ORDER BY a.id DESC LIMIT 1),
            'NEEDS_MORE') = 'NEEDS_MORE'
    GROUP BY r.case_id) o ON o.case_id = c.id
SET c.owed_answers = o.owed, c.owed_awaited = (c.status = 'CLOSED');
