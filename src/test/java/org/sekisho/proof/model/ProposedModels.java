package org.sekisho.proof.model;

import java.util.Set;
import org.sekisho.finding.opinion.OpinionModel;
import org.sekisho.finding.opinion.OpinionModelFile;
import org.sekisho.finding.opinion.OpinionTexts;
import org.sekisho.intake.filing.Handling;
import org.sekisho.office.audit.TestOffice;
import org.sekisho.office.review.DeskOffice;
import org.sekisho.office.staff.Role;
import org.sekisho.office.staff.StaffMember;

/** Models of a test's office, with the two persons whom they take. */
public final class ProposedModels {

    static final StaffMember AUTHOR = person("author", Role.LIST_AUTHOR, Handling.SECRET);
    static final StaffMember APPROVER = person("approver", Role.LIST_APPROVER, Handling.SECRET);

    public final OpinionModels models;
    private final TestOffice office;

    public ProposedModels(TestOffice office) {
        this.office = office;
        models = new OpinionModels(office.jdbc, office.clock, office.audit);
    }

    static StaffMember person(String id, Role role, Handling cleared) {
        return DeskOffice.person(id, Set.of(role), Set.of(), true, cleared);
    }

    public ModelsInUse inUse() {
        return new ModelsInUse(models);
    }

    public ProposedModel proposed(OpinionModel model, Handling level) {
        return office.within(() -> models.propose(OpinionModelFile.of(model), level, "it finds more", AUTHOR));
    }

    /** Approves the newest, and says the SHA-256 of its file. */
    public String approve() {
        ProposedModel made = newest();
        return office.within(() -> {
            models.approve(made.id(), made.sha256(), APPROVER);
            return made.sha256();
        });
    }

    public void inForce(Handling level) {
        proposed(OpinionTexts.MODEL, level);
        approve();
    }

    public void retire() {
        office.within(() -> {
            models.retire(newest().id(), "it is old", APPROVER);
            return true;
        });
    }

    public void trust() {
        office.within(() -> {
            models.trust(newest().id(), "a new field", APPROVER);
            return true;
        });
    }

    ProposedModel newest() {
        return models.all().get(models.all().size() - 1);
    }
}
