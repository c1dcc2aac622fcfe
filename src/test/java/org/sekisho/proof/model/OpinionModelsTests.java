package org.sekisho.proof.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sekisho.finding.opinion.Opinion;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionTexts;
import org.sekisho.intake.filing.Handling;
import org.sekisho.machine.fault.RefusedException;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.proof.model.ProposedModel.What;
import org.springframework.dao.DataIntegrityViolationException;

/** Models of second opinions: how they come into force and out of it, and who has a hand in that. */
class OpinionModelsTests {

    private static final byte[] FILE = OpinionModelFile.of(OpinionTexts.MODEL);
    private static final byte[] OTHER = OpinionModelFile.of(OpinionTexts.OTHER_MODEL);
    private static final StaffMember AUTHOR = ProposedModels.AUTHOR;
    private static final StaffMember APPROVER = ProposedModels.APPROVER;

    private final DeskOffice office = new DeskOffice(20, 0);
    private final ProposedModels proposed = new ProposedModels(office);
    private final OpinionModels models = proposed.models;

    private ProposedModel propose(byte[] file, Handling level, StaffMember by) {
        return office.within(() -> models.propose(file, level, "it finds more", by));
    }

    private void refused(String why, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> done(act))
                .withMessageContaining(why);
    }

    private void done(Runnable act) {
        Supplier<Boolean> work = () -> {
            act.run();
            return true;
        };
        office.within(work);
    }

    private List<@Nullable What> states() {
        return models.all().stream().map(ProposedModel::last).collect(Collectors.toList());
    }

    @Test
    void takeTwoPersonsOfWhomTheSecondNamesTheFileThatTheyLookedAt() {
        ProposedModel made = propose(FILE, Handling.OPEN, AUTHOR);
        StaffMember both = ProposedModels.person("author", Role.LIST_APPROVER, Handling.SECRET);

        refused("You proposed this model", () -> models.approve(made.id(), made.sha256(), both));
        refused("You proposed this model", () -> models.sendBack(made.id(), "no", both));
        refused(
                "That is not the SHA-256 of model 1",
                () -> models.approve(made.id(), OpinionModelFile.fingerprint(OTHER), APPROVER));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .as("the database refuses it, too")
                .isThrownBy(() -> office.rows.change("""
                        INSERT INTO opinion_model_step (model_id, proposed_by, what, taken_by, taken_at, comment)
                        VALUES (1, 'author', 'APPROVED', 'author', NOW(6), '')"""));
        assertThat(states()).containsExactly((What) null);
        proposed.approve();
        assertThat(states()).containsExactly(What.APPROVED);
        refused("Model 1 does not wait for an answer", () -> models.sendBack(made.id(), "too late", APPROVER));
        refused("Model 1 is the same file, and in use", () -> models.propose(FILE, Handling.OPEN, "again", AUTHOR));

        assertThat(office.audited())
                .containsExactly("author OPINION_MODEL_PROPOSED", "approver OPINION_MODEL_APPROVED");
        assertThat(office.differing("model")).isEmpty();
        office.rows.change("UPDATE opinion_model SET level = 'SECRET'");
        assertThat(office.differing("model")).isNotEmpty();
    }

    @Test
    void areOneOfALanguageInForceAndOneInItsShadow() {
        propose(FILE, Handling.OPEN, AUTHOR);
        refused("Model 1 of the same language waits", () -> models.propose(OTHER, Handling.OPEN, "more", AUTHOR));
        proposed.approve();
        propose(OTHER, Handling.OPEN, AUTHOR);
        proposed.approve();
        assertThat(states()).containsExactly(What.RETIRED, What.APPROVED);
        refused("Model 1 is not in force", () -> models.retire(1, "old", APPROVER));
        refused("There is no such model", () -> models.retire(9, "old", APPROVER));
        refused("Say why", () -> models.retire(2, " ", APPROVER));
        proposed.retire();

        ProposedModel again = propose(FILE, Handling.OPEN, AUTHOR);
        done(() -> models.sendBack(again.id(), "it finds less", APPROVER));
        assertThat(states()).containsExactly(What.RETIRED, What.RETIRED, What.SENT_BACK);
    }

    @Test
    void giveNoOpinionInDoubtUntilAnApproverAnswers() {
        proposed.inForce(Handling.OPEN);
        refused("Nothing is in doubt about model 1", () -> models.trust(1, "it is fine", APPROVER));
        done(() -> models.doubt(1, "stability index 0.40", "sekisho run 7"));
        assertThat(models.trusted()).isEmpty();
        assertThat(models.doubts()).singleElement().asString().contains("model 1", "stability index 0.40");
        ModelsInUse inUse = proposed.inUse();
        inUse.look();

        assertThat(inUse.chosen()).isTrue();
        ModelsInUse.Answer answer =
                inUse.on(OpinionTexts.filing("en", "A cryostat of helium.")).inForce();
        assertThat(answer).isNotNull();
        assertThat(answer.reason()).isEqualTo(Opinion.Reason.IN_DOUBT);
        proposed.trust();
        assertThat(models.trusted()).hasSize(1);
        assertThat(models.doubts()).isEmpty();
    }

    /** A night that has hundreds of lists may find as many shares that changed. */
    @Test
    void areDoubtedForAnyNumberOfReasons() {
        proposed.inForce(Handling.OPEN);
        done(() -> models.doubt(1, "a share has doubled; ".repeat(200), "sekisho run 7"));
        assertThat(models.doubts()).singleElement().asString().contains("a share has doubled");
    }

    @Test
    void areForWhoIsClearedForAllThatTheyLearnedFrom() {
        StaffMember author = ProposedModels.person("other", Role.LIST_AUTHOR, Handling.OPEN);
        StaffMember approver = ProposedModels.person("approver", Role.LIST_APPROVER, Handling.CONFIDENTIAL);
        refused("to which you are not cleared", () -> models.propose(FILE, Handling.CONFIDENTIAL, "more", author));

        ProposedModel held = propose(FILE, Handling.SECRET, AUTHOR);
        refused("to which you are not cleared", () -> models.approve(held.id(), held.sha256(), approver));
        refused("to which you are not cleared", () -> models.sendBack(held.id(), "no", approver));
        proposed.approve();
        refused("to which you are not cleared", () -> models.retire(held.id(), "old", approver));
    }

    @Test
    void areRefusedIfTheyAreDamagedHaveLearnedNothingOrAreTooLarge() {
        byte[] damaged = FILE.clone();
        damaged[damaged.length / 2]++;
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> propose(damaged, Handling.OPEN, AUTHOR))
                .withMessageContaining("not as this version of the program wrote it");
        byte[] empty = OpinionModelFile.of(OpinionTexts.EMPTY_MODEL);
        refused("The model has learned of no area", () -> models.propose(empty, Handling.OPEN, "more", AUTHOR));
        refused(
                "The file has more than 14 MB",
                () -> models.propose(new byte[15 << 20], Handling.OPEN, "more", AUTHOR));
        assertThat(models.all()).isEmpty();
    }
}
