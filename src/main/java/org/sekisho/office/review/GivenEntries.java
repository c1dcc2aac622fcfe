package org.sekisho.office.review;

import java.util.List;
import java.util.Optional;
import org.sekisho.intake.filing.Handling;
import org.sekisho.lists.keytech.Entry;
import org.sekisho.machine.yaml.Suggestion;
import org.sekisho.office.audit.AuditAction;
import org.sekisho.office.review.CaseActs.Act;
import org.sekisho.office.staff.Proposal.Kind;
import org.sekisho.office.staff.Proposals;
import org.sekisho.office.staff.StaffId;
import org.sekisho.office.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries of the lists that a person gives a case because the run did not find them in the filing. They are kept apart from what
 * was found. The case's areas, rank and level follow them, a case that was closed is open again, and later versions of the filing
 * have them, too. Where closing the case takes two persons, people of another area see it,
 * and an entry is taken back, once a second one agrees: see {@link CaseProposals}.
 */
@Service
public class GivenEntries {

    private final CaseActs acts;
    private final ReviewCases review;
    private final JdbcGivenEntries entries;
    private final EntryRecorder recorder;
    private final Proposals proposals;

    GivenEntries(
            CaseActs acts, ReviewCases review, JdbcGivenEntries entries, EntryRecorder recorder, Proposals proposals) {
        this.acts = acts;
        this.review = review;
        this.entries = entries;
        this.recorder = recorder;
        this.proposals = proposals;
    }

    /** The entries given to a case to which the caller has been let, the oldest first, with those that were taken back. */
    @Transactional(readOnly = true)
    public List<GivenEntry> of(DeskCase about) {
        return entries.of(about.id());
    }

    /** The entries that a person may name, as far as they may know of them; empty for a case that they may not know of. */
    @Transactional
    public Optional<List<Entry>> known(CaseId id, StaffMember person) {
        return acts.find(id, person).map(about -> known(about, person));
    }

    private List<Entry> known(DeskCase about, StaffMember person) {
        return entries.known(about).stream()
                .map(JdbcGivenEntries.Known::entry)
                .filter(entry -> person.profile()
                        .access()
                        .reaches(entry.area(), entry.stewardship().level()))
                .toList();
    }

    /** Whether a case stands so that entries may be given: no proposal waits. */
    public static boolean mayBeGiven(DeskCase about) {
        return about.standing().status() != CaseStatus.AWAITING_CONFIRMATION;
    }

    private Optional<GivenRefusal> whyNot(DeskCase about, JdbcGivenEntries.Known known) {
        if (!mayBeGiven(about)) {
            return Optional.of(GivenRefusal.STANDING);
        }
        if (entries.isFound(about, known)) {
            return Optional.of(GivenRefusal.FOUND);
        }
        return given(about, known) ? Optional.of(GivenRefusal.GIVEN_ALREADY) : Optional.empty();
    }

    /** Gives a case an entry: what makes the case stricter at once, what lets people of another area see it once a second one agrees. */
    public CaseAnswer give(CaseId id, EntryDraft draft, StaffMember person) {
        return acts.perform(id, person, act -> {
            act.refuseIf(!act.mayDecide(), GivenRefusal.ROLE);
            Optional<JdbcGivenEntries.Known> meant = known(act.about(), draft);
            if (meant.isEmpty()) {
                String hint = nearest(draft.code(), known(act.about(), person));
                act.refuseIf(true, GivenRefusal.NO_SUCH_ENTRY, hint);
            }
            give(act, meant.orElseThrow(), draft);
        });
    }

    private Optional<JdbcGivenEntries.Known> known(DeskCase about, EntryDraft draft) {
        return entries.known(about).stream()
                .filter(one -> one.entry().code().value().equalsIgnoreCase(draft.code()))
                .findFirst();
    }

    private static String nearest(String code, List<Entry> known) {
        return Suggestion.nearest(
                        code, known.stream().map(entry -> entry.code().value()).toList())
                .orElse("");
    }

    private void give(Act act, JdbcGivenEntries.Known known, EntryDraft draft) {
        DeskCase about = act.about();
        String code = known.entry().code().value();
        Handling level = about.handling().atLeast(known.entry().stewardship().level());
        act.refuse(whyNot(about, known));
        act.refuse(draft.mistake());
        act.refuseIf(CaseLevels.hides(level, act.person()) && !draft.mayVanish(), GivenRefusal.WOULD_VANISH);
        boolean waits = !about.areas().contains(known.entry().area()) && act.looseningTakesTwo();
        openAgain(act, code);
        if (!waits) {
            recorder.give(about, known, draft, act.by());
        }
        if (level != about.handling()) {
            recorder.raise(about, level, known, draft, act.by());
        }
        if (waits) {
            CaseChange change = new CaseChange(null, draft, 0, draft.words());
            act.propose(proposals, change.of(about, Kind.ENTRY, known.list() + " " + code));
        }
    }

    /** Gives it as it was proposed and confirmed, or says why that cannot be any more. */
    Optional<GivenRefusal> add(DeskCase about, EntryDraft draft, StaffId person) {
        Optional<JdbcGivenEntries.Known> known = known(about, draft);
        Optional<GivenRefusal> no = known.isEmpty() ? Optional.of(GivenRefusal.OVER) : whyNot(about, known.get());
        if (no.isEmpty()) {
            recorder.give(about, known.orElseThrow(), draft, person);
        }
        return no;
    }

    private boolean given(DeskCase about, JdbcGivenEntries.Known known) {
        return entries.of(about.id()).stream()
                .filter(GivenEntry::stands)
                .anyMatch(one -> one.list().equals(known.list())
                        && one.code().equals(known.entry().code().value()));
    }

    /** A case that was closed was closed without this. */
    private void openAgain(Act act, String code) {
        DeskCase about = act.about();
        if (about.standing().status() == CaseStatus.CLOSED) {
            review.openAgain(about.standing().filing(), about.standing().queue());
            act.note(AuditAction.CASE_OPENED_AGAIN, "was CLOSED, entry %s given".formatted(code));
        }
    }

    /**
     * Takes back an entry that was given wrongly. The area goes with it if nothing else in the case is of it; the level stays,
     * for a person to change.
     */
    public CaseAnswer takeBack(CaseId id, long entry, String words, StaffMember person) {
        return acts.perform(id, person, act -> {
            DeskCase about = act.about();
            act.refuseIf(!act.mayDecide(), GivenRefusal.ROLE);
            act.refuseIf(about.standing().status() == CaseStatus.AWAITING_CONFIRMATION, GivenRefusal.STANDING);
            act.refuse(LevelDraft.mistake(words.strip()));
            GivenEntry given = act.need(standing(id, entry).orElse(null), GivenRefusal.GIVEN_ALREADY);
            if (act.looseningTakesTwo()) {
                CaseChange change = new CaseChange(null, null, entry, words.strip());
                String said = "%s %s, entry %d".formatted(given.list(), given.code(), entry);
                act.propose(proposals, change.of(about, Kind.ENTRY_BACK, said));
            } else {
                recorder.takeBack(about, given, words.strip(), act.by());
            }
        });
    }

    private Optional<GivenEntry> standing(CaseId id, long entry) {
        return entries.of(id).stream()
                .filter(one -> one.id() == entry && one.stands())
                .findFirst();
    }

    /** Takes it back as it was proposed and confirmed, or says why that cannot be any more. */
    Optional<GivenRefusal> takeBack(DeskCase about, long entry, String words, StaffId person) {
        Optional<GivenEntry> given = standing(about.id(), entry);
        given.ifPresent(one -> recorder.takeBack(about, one, words, person));
        return given.isEmpty() ? Optional.of(GivenRefusal.GIVEN_ALREADY) : Optional.empty();
    }
}
