-- Cases of before that are not closed. What one person closed stays as it is.
UPDATE review_case SET unread = TRUE
WHERE status <> 'CLOSED' AND filing_id IN (SELECT filing_id FROM unread_part);
