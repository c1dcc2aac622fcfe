package org.sekisho.proof.model;

import java.time.Clock;
import java.util.List;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.database.JdbcRecords;
import org.sekisho.machine.database.RowMoments;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.ProposedModel.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Models of second opinions with their files: proposed by one person, put in force by another, retired by any at once. Each runs in
 * the shadow of the one in force until it is answered. Who has to do with a model is cleared for all that it learned from. No row is
 * ever changed.
 */
@Repository
public class OpinionModels {

    private static final int LONGEST = 2_000;
    private static final int MEGABYTE = 1 << 20;
    private static final int MOST_MEGABYTES = 14;

    /** Reasons for which something about a model is refused, each a sentence for whoever asked; nothing was done then. */
    private enum Why implements RefusedException.Reason {
        UNUSABLE("The file " + OpinionModelFile.REFUSED),
        NO_REASON("Say why: it stays on record."),
        NOTHING_LEARNED("The model has learned of no area and no entry: train it on more filings."),
        TOO_LARGE("The file has more than %d MB: train it on fewer areas and entries."),
        NOT_CLEARED(
                "The model learned from filings of the level %s, to which you are not cleared: let somebody do it who is."),
        WAITS_ALREADY("Model %d of the same language waits for an answer: have it answered first."),
        IN_USE_ALREADY("Model %d is the same file, and in use."),
        NO_SUCH_MODEL("There is no such model: sekisho opinion models"),
        ANSWERED("Model %d does not wait for an answer any more."),
        SAME_PERSON("You proposed this model: somebody else answers it."),
        OTHER_FILE("That is not the SHA-256 of model %d: look at its file with sekisho opinion show, which says it."),
        NOT_IN_FORCE("Model %d is not in force."),
        NOT_DOUBTED("Nothing is in doubt about model %d.");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    private final JdbcClient client;
    private final Clock clock;
    private final AuditTrail audit;

    OpinionModels(JdbcClient client, Clock clock, AuditTrail audit) {
        this.client = client;
        this.clock = clock;
        this.audit = audit;
    }

    /** Every model so far, the oldest first. */
    public List<ProposedModel> all() {
        return JdbcRecords.list(client, ProposedModel.class, """
                SELECT m.id, m.language, m.level, m.sha256, m.why, m.proposed_by, m.proposed_at, s.what AS last, s.taken_at, s.comment
                FROM opinion_model m LEFT JOIN opinion_model_step s
                    ON s.id = (SELECT MAX(t.id) FROM opinion_model_step t WHERE t.model_id = m.id)
                ORDER BY m.id""");
    }

    byte[] file(long model) {
        return JdbcRecords.one(client, byte[].class, "SELECT content FROM opinion_model WHERE id = ?", model);
    }

    /**
     * Puts a model before another person. From now on it runs in the shadow.
     *
     * @param level the highest of the filings that it learned from
     * @throws RefusedException if the file is no model that can be used, or it cannot be proposed
     */
    @Transactional
    public ProposedModel propose(byte[] file, Handling level, String why, StaffMember by) {
        Why.TOO_LARGE.when(file.length > MOST_MEGABYTES * MEGABYTE, MOST_MEGABYTES);
        OpinionModel model = OpinionModelFile.read(file).orElseThrow(Why.UNUSABLE::refusal);
        Why.NOTHING_LEARNED.when(model.subjects().isEmpty());
        mustSay(why);
        mustBeCleared(by, level);
        lock();
        String sha256 = OpinionModelFile.fingerprint(file);
        for (ProposedModel other : all()) {
            Why.WAITS_ALREADY.when(other.isShadow() && other.language().equals(model.language()), other.id());
            Why.IN_USE_ALREADY.when(other.isChosen() && other.sha256().equals(sha256), other.id());
        }
        String account = by.id().value();
        ProposedModel made = byId(JdbcRecords.added(
                client, """
                        INSERT INTO opinion_model (language, level, content, sha256, why, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""", model.language(), level, file, sha256, why.strip(), account, RowMoments.now(clock)));
        String detail = "%s, %s, of %d areas and entries, file %s"
                .formatted(model.language(), level.word(), model.subjects().size(), sha256);
        audit.add(account, AuditAction.OPINION_MODEL_PROPOSED, made.toString(), detail);
        return made;
    }

    private static void mustSay(String why) {
        Why.NO_REASON.when(why.isBlank() || why.length() > LONGEST);
    }

    private static void mustBeCleared(StaffMember by, Handling level) {
        Why.NOT_CLEARED.when(!by.profile().access().cleared().covers(level), level.word());
    }

    private ProposedModel byId(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(Why.NO_SUCH_MODEL::refusal);
    }

    /** Holds all models until the transaction ends, so that two people do not answer one at once. */
    private void lock() {
        client.sql("SELECT id FROM opinion_model FOR UPDATE").query(Long.class).list();
    }

    /**
     * Puts a model in force that somebody else proposed, in place of the one of its language.
     *
     * @param sha256 of the file that was looked at
     */
    @Transactional
    public void approve(long id, String sha256, StaffMember by) {
        ProposedModel about = waiting(id, by);
        Why.OTHER_FILE.when(!about.sha256().equals(sha256.strip()), id);
        all().stream()
                .filter(before -> before.isChosen() && before.language().equals(about.language()))
                .forEach(before -> take(
                        before,
                        What.RETIRED,
                        about + " takes its place",
                        by.id().value()));
        take(about, What.APPROVED, "", by.id().value());
    }

    /** Sends back what somebody else proposed. */
    @Transactional
    public void sendBack(long id, String why, StaffMember by) {
        mustSay(why);
        take(waiting(id, by), What.SENT_BACK, why, by.id().value());
    }

    private ProposedModel waiting(long id, StaffMember by) {
        ProposedModel about = locked(id, by);
        Why.ANSWERED.when(!about.isShadow(), id);
        Why.SAME_PERSON.when(about.proposedBy().equals(by.id().value()));
        return about;
    }

    private ProposedModel locked(long id, StaffMember by) {
        lock();
        ProposedModel about = byId(id);
        mustBeCleared(by, about.level());
        return about;
    }

    /** Takes a model out of force at once. Nothing takes its place. */
    @Transactional
    public void retire(long id, String why, StaffMember by) {
        mustSay(why);
        ProposedModel about = locked(id, by);
        Why.NOT_IN_FORCE.when(!about.isChosen(), id);
        take(about, What.RETIRED, why, by.id().value());
    }

    /** Models that give opinions. */
    public List<ProposedModel> trusted() {
        return all().stream().filter(one -> one.isChosen() && !one.isDoubted()).toList();
    }

    /** A night stops a model that is not what it was. */
    @Transactional
    public void doubt(long id, String why, String night) {
        take(byId(id), What.DOUBTED, why.substring(0, Math.min(why.length(), LONGEST)), night);
    }

    /** Sentences about all that are in doubt. */
    public List<String> doubts() {
        return all().stream()
                .filter(ProposedModel::isDoubted)
                .map(one -> "%s in doubt since %s: %s".formatted(one, one.since(), one.comment()))
                .toList();
    }

    /** Lets a model go on that a night doubts. */
    @Transactional
    public void trust(long id, String why, StaffMember by) {
        mustSay(why);
        ProposedModel about = locked(id, by);
        Why.NOT_DOUBTED.when(!about.isDoubted(), id);
        take(about, What.TRUSTED, why, by.id().value());
    }

    private void take(ProposedModel about, What what, String comment, String by) {
        JdbcRecords.change(
                client, """
                INSERT INTO opinion_model_step (model_id, proposed_by, what, taken_by, taken_at, comment)
                VALUES (?, ?, ?, ?, ?, ?)""", about.id(), about.proposedBy(), what, by, RowMoments.now(clock), comment.strip());
        audit.add(by, what.onRecord, about.toString(), about.language());
    }
}
