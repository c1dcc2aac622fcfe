package org.sekisho.reading.extraction.parser;

import java.security.SecureRandom;
import java.util.List;
import org.sekisho.reading.extraction.OcrAvailability;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws the lines of documents that are compared, by lot. Its seed is made once and kept for all processes of the
 * office: a document that is read again has the same lines compared, and nobody who makes one knows which.
 */
@Component
record JdbcLineLot(ObjectProvider<JdbcClient> database, OcrAvailability ocr) {

    /** The order for a parser process. Without a database (the doctor) no line is compared, and documents say so. */
    TikaLines.Order order() {
        try {
            return new TikaLines.Order(ocr.usableLanguages(), seed(database.getObject()));
        } catch (BeansException | DataAccessException e) {
            return new TikaLines.Order(List.of(), 0);
        }
    }

    private static long seed(JdbcClient database) {
        JdbcClient.MappedQuerySpec<Long> kept =
                database.sql("SELECT seed FROM line_lot").query((row, n) -> row.getLong("seed"));
        if (kept.optional().isEmpty()) {
            database.sql("INSERT IGNORE INTO line_lot (id, seed) VALUES (1, :seed)")
                    .param("seed", new SecureRandom().nextLong())
                    .update();
        }
        return kept.single();
    }
}
