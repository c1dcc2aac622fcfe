package org.sekisho.office.letter;

import java.util.List;
import java.util.Optional;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.office.review.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log as rows. */
@Repository
record JdbcLetterLog(JdbcClient client) {

    /** The oldest first. */
    public List<SentLetter> of(CaseId about) {
        return JdbcRecords.list(client, SentLetter.class, """
                        SELECT id, letter, UPPER(language) AS language, referral_id AS referral, form, sent_to AS `to`, way, sha256,
                            sent_by AS `by`, sent_at AS `at`
                        FROM letter_sent WHERE case_id = ? ORDER BY id""", about);
    }

    /** The applicant's answers, the oldest first. */
    public List<ApplicantAnswer> answers(CaseId about) {
        return JdbcRecords.list(client, ApplicantAnswer.class, """
                        SELECT received_on, sender AS `from`, words, closed_wait, noted_by, noted_at FROM applicant_answer
                        WHERE case_id = ? ORDER BY id""", about);
    }

    public void add(CaseId about, ApplicantAnswer answer) {
        client.sql("""
                        INSERT INTO applicant_answer (case_id, received_on, sender, words, closed_wait, noted_by, noted_at)
                        VALUES (:case, :receivedOn, :from, :words, :closedWait, :notedBy, :notedAt)""")
                .params(JdbcRecords.values(answer))
                .param("case", about.value())
                .update();
    }

    /** The letter's bytes as they were sent; empty if the case has no such letter. */
    public Optional<byte[]> content(CaseId about, long letter) {
        return client.sql("SELECT content FROM letter_sent WHERE id = ? AND case_id = ?")
                .param(letter)
                .param(about.value())
                .query(byte[].class)
                .optional();
    }

    /** Keeps one; its id is given anew. */
    public void add(CaseId about, SentLetter letter, byte[] content) {
        client.sql("""
                        INSERT INTO letter_sent (case_id, referral_id, letter, language, form, sent_to, way, content, sha256,
                            sent_by, sent_at)
                        VALUES (:case, :referral, :letter, :language, :form, :to, :way, :content, :sha256, :by, :at)""")
                .params(JdbcRecords.values(letter))
                .param("language", letter.language().tag())
                .param("case", about.value())
                .param("content", content)
                .update();
    }
}
