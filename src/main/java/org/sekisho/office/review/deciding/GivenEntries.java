package org.sekisho.office.review.deciding;

import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.machine.yaml.Suggestion;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.audit.AuditTrail;
import org.sekisho.office.review.CaseId;
import org.sekisho.office.review.CaseRights;
import org.sekisho.office.review.CaseStatus;
import org.sekisho.office.review.DeskCase;
import org.sekisho.office.review.LevelCause;
import org.sekisho.office.review.ReviewCases;
import org.sekisho.office.review.deciding.GivenResult.Done;
import org.sekisho.office.review.deciding.GivenResult.Gone;
import org.sekisho.office.review.deciding.GivenResult.Proposed;
import org.sekisho.office.review.deciding.GivenResult.Refused;
import org.sekisho.office.review.deciding.GivenResult.Unknown;
import org.sekisho.office.review.deciding.GivenResult.Why;
import org.sekisho.office.staff.Proposal.Kind;
import org.sekisho.office.staff.Proposals;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.sekisho.screening.RankWeights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries of the lists that a person gives a case where no run could find them: a part of the filing was not read, or nothing was
 * found in it. They are kept apart from what was found. The case's areas, rank and level follow them, a case that was closed
 * is open
 * again, and later versions of the filing have them, too. Where closing the case takes two persons, people of another area see it,
 * and an entry is taken back, once a second one agrees: see {@link CaseProposals}.
 */
@Service
public class GivenEntries {

    private final CaseAccess cases;
    private final ReviewCases review;
    private final JdbcGivenEntries entries;
    private final LevelBook levels;
    private final RankWeights weights;
    private final Proposals proposals;
    private final AuditTrail audit;

    GivenEntries(
            CaseAccess cases,
            ReviewCases review,
            JdbcGivenEntries entries,
            LevelBook levels,
            RankWeights weights,
            Proposals proposals,
            AuditTrail audit) {
        this.cases = cases;
        this.review = review;
        this.entries = entries;
        this.levels = levels;
        this.weights = weights;
        this.proposals = proposals;
        this.audit = audit;
    }

    /** Those of a case to which the caller has been let, the oldest first, with those that were taken back. */
    @Transactional(readOnly = true)
    public List<GivenEntry> of(DeskCase about) {
        return entries.of(about.id());
    }

    /** The entries that may be named: those of the lists that the filing was screened with. */
    @Transactional(readOnly = true)
    public List<Entry> known(DeskCase about) {
        return entries.known(about).stream().map(JdbcGivenEntries.Known::entry).toList();
    }

    /** Whether a case stands so that entries may be given: the run could not find them, and no proposal waits. */
    @Transactional(readOnly = true)
    public boolean mayBeGiven(DeskCase about) {
        return whyNot(about).isEmpty();
    }

    private Optional<Why> whyNot(DeskCase about) {
        if (about.standing().status() == CaseStatus.AWAITING_CONFIRMATION) {
            return Optional.of(Why.STANDING);
        }
        boolean hidden = about.unread() || entries.nothingFound(about);
        return hidden || entries.of(about.id()).stream().anyMatch(GivenEntry::stands)
                ? Optional.empty()
                : Optional.of(Why.READ_AND_FOUND);
    }

    /** Gives a case an entry. */
    @Transactional
    public GivenResult give(CaseId id, EntryDraft draft, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown();
        }
        DeskCase about = locked.get();
        Optional<Why> no = role(person).or(() -> whyNot(about));
        if (no.isPresent()) {
            return new Refused(no.get());
        }
        Optional<JdbcGivenEntries.Known> meant = known(about, draft);
        return meant.isEmpty()
                ? new Refused(Why.NO_SUCH_ENTRY, nearest(draft.code(), entries.known(about)))
                : give(about, meant.get(), draft, person);
    }

    private Optional<JdbcGivenEntries.Known> known(DeskCase about, EntryDraft draft) {
        return entries.known(about).stream()
                .filter(one -> one.entry().code().value().equalsIgnoreCase(draft.code()))
                .findFirst();
    }

    private static Optional<Why> role(StaffMember person) {
        return CaseRights.of(person).mayDecide() ? Optional.empty() : Optional.of(Why.ROLE);
    }

    private static String nearest(String code, List<JdbcGivenEntries.Known> known) {
        return Suggestion.nearest(
                        code,
                        known.stream().map(one -> one.entry().code().value()).toList())
                .orElse("");
    }

    /** Makes the case stricter at once; people of another area see it once a second person agrees. */
    private GivenResult give(DeskCase about, JdbcGivenEntries.Known known, EntryDraft draft, StaffMember person) {
        String code = known.entry().code().value();
        Handling level = about.handling().atLeast(known.entry().stewardship().level());
        boolean vanishes = CaseLevels.hides(level, person);
        Optional<Why> no = draft.mistake()
                .or(() -> given(about, known) ? Optional.of(Why.GIVEN_ALREADY) : Optional.empty())
                .or(() -> vanishes && !draft.mayVanish() ? Optional.of(Why.WOULD_VANISH) : Optional.empty());
        if (no.isPresent()) {
            return new Refused(no.get());
        }
        boolean waits = !about.areas().contains(known.entry().area()) && cases.closingTakesTwo(about);
        openAgain(about, code, person);
        if (!waits) {
            add(about, known, draft, person.id());
        }
        if (level != about.handling()) {
            levels.set(about, level, new LevelBook.Because(LevelCause.GIVEN, known, draft.words()), person.id());
        }
        if (waits) {
            CaseChange change = new CaseChange(null, draft, 0, draft.words());
            proposals.propose(
                    change.of(about, Kind.ENTRY, known.list() + " " + code),
                    person.id().value());
        }
        return vanishes ? new Gone(about.number()) : waits ? new Proposed() : new Done();
    }

    /** As it was proposed and confirmed. */
    GivenResult add(DeskCase about, EntryDraft draft, StaffId person) {
        Optional<JdbcGivenEntries.Known> known = known(about, draft);
        Optional<Why> no = known.isEmpty()
                ? Optional.of(Why.OVER)
                : whyNot(about).or(() -> given(about, known.get()) ? Optional.of(Why.GIVEN_ALREADY) : Optional.empty());
        if (no.isPresent()) {
            return new Refused(no.get());
        }
        add(about, known.get(), draft, person);
        return new Done();
    }

    private void add(DeskCase about, JdbcGivenEntries.Known known, EntryDraft draft, StaffId person) {
        entries.add(about, known, draft, weights.independentClaim(), person, levels.now());
        record(
                person,
                AuditAction.CASE_ENTRY_GIVEN,
                about,
                "%s %s".formatted(known.list(), known.entry().code().value()));
    }

    private boolean given(DeskCase about, JdbcGivenEntries.Known known) {
        return entries.of(about.id()).stream()
                .filter(GivenEntry::stands)
                .anyMatch(one -> one.list().equals(known.list())
                        && one.code().equals(known.entry().code().value()));
    }

    /** A case that was closed was closed without this. */
    private void openAgain(DeskCase about, String code, StaffMember person) {
        if (about.standing().status() == CaseStatus.CLOSED) {
            review.openAgain(about.standing().filing(), about.standing().queue());
            audit.add(
                    person.id().value(),
                    AuditAction.CASE_OPENED_AGAIN,
                    about.subject(),
                    "was CLOSED, entry %s given".formatted(code));
        }
    }

    /**
     * Takes back an entry that was given wrongly. The area goes with it if nothing else in the case is of it; the level stays,
     * for a
     * person to change.
     */
    @Transactional
    public GivenResult takeBack(CaseId id, long entry, String words, StaffMember person) {
        Optional<DeskCase> locked = cases.lock(id, person);
        if (locked.isEmpty()) {
            return new Unknown();
        }
        DeskCase about = locked.get();
        Optional<GivenEntry> meant = standing(id, entry);
        Optional<Why> no = role(person)
                .or(() -> about.standing().status() == CaseStatus.AWAITING_CONFIRMATION
                        ? Optional.of(Why.STANDING)
                        : LevelDraft.mistake(words.strip()))
                .or(() -> meant.isEmpty() ? Optional.of(Why.GIVEN_ALREADY) : Optional.empty());
        if (no.isPresent()) {
            return new Refused(no.get());
        }
        if (cases.closingTakesTwo(about)) {
            CaseChange change = new CaseChange(null, null, entry, words.strip());
            GivenEntry given = meant.orElseThrow();
            String said = "%s %s, entry %d".formatted(given.list(), given.code(), entry);
            proposals.propose(
                    change.of(about, Kind.ENTRY_BACK, said), person.id().value());
            return new Proposed();
        }
        return takeBack(about, entry, words.strip(), person.id());
    }

    private Optional<GivenEntry> standing(CaseId id, long entry) {
        return entries.of(id).stream()
                .filter(one -> one.id() == entry && one.stands())
                .findFirst();
    }

    GivenResult takeBack(DeskCase about, long entry, String words, StaffId person) {
        Optional<GivenEntry> given = standing(about.id(), entry);
        given.ifPresent(one -> takeBack(about, one, words, person));
        return given.isEmpty() ? new Refused(Why.GIVEN_ALREADY) : new Done();
    }

    private void takeBack(DeskCase about, GivenEntry given, String words, StaffId person) {
        entries.takeBack(given, words, person, levels.now());
        boolean otherwise = entries.foundAreas(about).contains(given.area())
                || entries.of(about.id()).stream()
                        .anyMatch(one -> one.stands() && one.area().equals(given.area()));
        if (!otherwise) {
            entries.removeArea(about.id(), given.area());
            levels.giveBack(about, person);
        }
        entries.rankAnew(about.id());
        record(person, AuditAction.CASE_ENTRY_TAKEN_BACK, about, "%s %s".formatted(given.list(), given.code()));
    }

    private void record(StaffId person, AuditAction action, DeskCase about, String detail) {
        audit.add(person.value(), action, about.subject(), detail);
    }
}
