-- What two people do about a partner's question, which is the message of that number. entry: SHA-256 of what was asked; filings: of which
-- filings were looked at; count: with its noise, as it was told; all null if it was refused. spent: it was worked out, and not told again.
-- The database itself refuses that one person proposes and decides.
CREATE TABLE IF NOT EXISTS partner_answer (
    partner VARCHAR(64) NOT NULL,
    number BIGINT NOT NULL,
    proposed_by VARCHAR(64) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    entry CHAR(64) NULL,
    filings CHAR(64) NULL,
    count BIGINT NULL,
    spent BOOLEAN NOT NULL DEFAULT FALSE,
    decided_by VARCHAR(64) NULL,
    decided_at DATETIME(6) NULL,
    PRIMARY KEY (partner, number),
    CONSTRAINT partner_answer_second CHECK (decided_by IS NULL OR decided_by <> proposed_by),
    CONSTRAINT partner_answer_decided CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (count IS NULL OR decided_by IS NOT NULL)),
    CONSTRAINT partner_answer_count CHECK ((count IS NULL) = (entry IS NULL) AND (count IS NULL) = (filings IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
