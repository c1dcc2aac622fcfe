-- The table of counts of a quarter, of all areas, as every partner is given its rows of it; no row is ever changed.
CREATE TABLE IF NOT EXISTS partner_figures (
    kind VARCHAR(16) NOT NULL,
    quarter CHAR(7) NOT NULL,
    content MEDIUMTEXT NOT NULL,
    made_by VARCHAR(64) NOT NULL,
    made_at DATETIME(6) NOT NULL,
    PRIMARY KEY (kind, quarter)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
