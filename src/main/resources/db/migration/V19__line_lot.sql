-- The lot by which lines of documents are drawn to be compared with what their pages show. One row; seed: drawn with the first document.
CREATE TABLE IF NOT EXISTS line_lot (
    id TINYINT NOT NULL PRIMARY KEY,
    seed BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
